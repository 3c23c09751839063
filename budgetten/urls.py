"""Pages of this app."""

from django.urls import URLPattern

app_name = "budgetten"
urlpatterns: list[URLPattern] = []
