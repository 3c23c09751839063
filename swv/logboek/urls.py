"""Addresses of the logboek chapter."""

from django.urls import path

from swv.logboek import views

urlpatterns = [
    path("logboek/", views.logboek, name="logboek"),
    path("logboek/uitvoer/<slug:vorm>/", views.logboek_uitvoer, name="logboek_uitvoer"),
    path("logboek/bewaren/", views.bewaren, name="bewaren"),
    path("geschiedenis/<slug:code>/<int:pk>/", views.geschiedenis, name="geschiedenis"),
]
