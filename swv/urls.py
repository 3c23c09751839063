"""All addresses: ``/<swv>/…`` for pages, ``/api/v1/<swv>/…`` for the API."""

from django.urls import include, path, register_converter
from drf_spectacular.views import SpectacularAPIView

from swv import kalender, views
from swv.beheer.views import openen
from swv.toegang.adres import VerbandAdres

register_converter(VerbandAdres, "verband")

api = [
    path("", include("wijken.api_urls")),
    path("", include("doelen.api_urls")),
]
tenant = [
    path("", views.thuis, name="thuis"),
    path("aan-zet/aantal/", views.thuis_aantal, name="thuis_aantal"),
    path("kalender/", kalender.kalender, name="kalender"),
    path("kalender/agenda.ics", kalender.kalender_bestand, name="kalender_bestand"),
    path("inloggen/", views.inloggen, name="inloggen"),
    path("uitnodiging/<str:sleutel>/", openen.uitnodiging_openen, name="uitnodiging_openen"),
    path("beheer/", include("swv.beheer.urls")),
    path("documenten/", include("swv.documenten.urls")),
    path("", include("swv.logboek.urls")),
    path("wijken/", include("wijken.urls")),
    path("geld/", include("budgetten.urls")),
    path("arrangementen/", include("arrangementen.urls")),
    path("doelen/", include("doelen.urls")),
]
urlpatterns = [
    path("", views.kiezen, name="kiezen"),
    path("gezond/", views.gezond, name="gezond"),
    path("accounts/", include("swv.toegang.urls")),
    path("api/v1/schema/", SpectacularAPIView.as_view(), name="api_schema"),
    path("api/v1/<verband:swv>/", include((api, "api"))),
    path("<verband:swv>/", include(tenant)),
]
