"""API of this app."""

from django.urls import path

from doelen import api

urlpatterns = [path("uitkomsten/", api.UitkomstLijst.as_view(), name="uitkomsten")]
