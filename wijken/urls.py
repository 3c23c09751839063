"""Pages of this app."""

from django.urls import URLPattern

app_name = "wijken"
urlpatterns: list[URLPattern] = []
