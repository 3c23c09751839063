"""API of this app."""

from django.urls import path

from wijken import api

urlpatterns = [
    path("wijken/", api.WijkLijst.as_view(), name="wijken"),
    path("scholen/", api.SchoolLijst.as_view(), name="scholen"),
]
