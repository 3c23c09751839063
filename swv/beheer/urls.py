"""Pages of beheer."""

from django.urls import path

from swv.beheer.views import instellen, leden, lijst, meekijken, rollen, uitnodigingen

app_name = "beheer"
urlpatterns = [
    path("", leden.lid_list, name="lid_list"),
    path("tweede-stap/", instellen.tweede_stap, name="tweede_stap"),
    path("plek/<int:pk>/", leden.plek_detail, name="plek_detail"),
    path("collega/<int:pk>/", leden.lid_detail, name="lid_detail"),
    path("collega/<int:pk>/rol/", rollen.rol_create, name="rol_create"),
    path("collega/<int:pk>/vertrek/", leden.lid_vertrek, name="lid_vertrek"),
    path("collega/<int:pk>/meekijken/", meekijken.beginnen, name="meekijken_beginnen"),
    path("meekijken/stoppen/", meekijken.stoppen, name="meekijken_stoppen"),
    path("rol/<int:pk>/einde/", rollen.rol_einde, name="rol_einde"),
    path("uitnodigen/", uitnodigingen.uitnodiging_create, name="uitnodiging_create"),
    path("uitnodiging/<int:pk>/opnieuw/", uitnodigingen.uitnodiging_opnieuw, name="uitnodiging_opnieuw"),
    path("uitnodiging/<int:pk>/intrekken/", uitnodigingen.uitnodiging_intrekken, name="uitnodiging_intrekken"),
    path("lijst/", lijst.lijst_create, name="lijst_create"),
    path("lijst/bevestigen/", lijst.lijst_bevestigen, name="lijst_bevestigen"),
    path("lijst/voorbeeld/", lijst.lijst_voorbeeld, name="lijst_voorbeeld"),
]
