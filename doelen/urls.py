"""Pages of this app."""

from django.urls import URLPattern

app_name = "doelen"
urlpatterns: list[URLPattern] = []
