"""Pages of this app. What the menu calls Doelen stands under ``monitor/``, so that one entry lights up."""

from django.urls import path
from django.views.generic import RedirectView

from doelen import views

app_name = "doelen"
urlpatterns = [
    path("", RedirectView.as_view(pattern_name="doelen:monitor"), name="begin"),
    path("monitor/", views.monitor, name="monitor"),
    path("monitor/indicatoren/<int:pk>/", views.indicator_detail, name="indicator_detail"),
    path("monitor/doelmatigheid/", views.doelmatigheid, name="doelmatigheid"),
    path("monitor/wijken/", views.wijkenbeeld, name="wijkenbeeld"),
    path("monitor/wijken/<str:vorm>/", views.wijkenbeeld_uitvoer, name="wijkenbeeld_uitvoer"),
    path("monitor/jaarevaluatie/", views.jaarevaluatie, name="jaarevaluatie"),
    path("monitor/jaarevaluatie/<str:vorm>/", views.jaarevaluatie_uitvoer, name="jaarevaluatie_uitvoer"),
    path("monitor/plekken/<int:plek_pk>/", views.plek_detail, name="plek_detail"),
    path("monitor/boom/", views.boom, name="boom"),
    path("monitor/boom/planperioden/nieuw/", views.planperiode_create, name="planperiode_create"),
    path("monitor/boom/planperioden/<int:pk>/overnemen/", views.planperiode_overnemen, name="planperiode_overnemen"),
    path(
        "monitor/boom/planperioden/<int:pk>/vaststellen/", views.planperiode_vaststellen, name="planperiode_vaststellen"
    ),
    path("monitor/boom/planperioden/<int:pk>/jaren/<int:jaar>/", views.jaar_overnemen, name="jaar_overnemen"),
    path("monitor/boom/planperioden/<int:pk>/beleidsdoelen/", views.beleidsdoel_create, name="beleidsdoel_create"),
    path("monitor/boom/planperioden/<int:pk>/jaardoelen/", views.jaardoel_create, name="jaardoel_create"),
    path("monitor/boom/themas/nieuw/", views.thema_create, name="thema_create"),
    path("monitor/boom/themas/<int:pk>/", views.thema_update, name="thema_update"),
    path("monitor/boom/beleidsdoelen/<int:pk>/", views.beleidsdoel_update, name="beleidsdoel_update"),
    path("monitor/boom/beleidsdoelen/<int:pk>/interventies/", views.interventie_create, name="interventie_create"),
    path("monitor/boom/interventies/<int:pk>/", views.interventie_update, name="interventie_update"),
    path("monitor/boom/jaardoelen/<int:pk>/", views.jaardoel_update, name="jaardoel_update"),
    path("monitor/boom/jaardoelen/<int:pk>/streefwaarden/", views.streefwaarde_create, name="streefwaarde_create"),
    path("monitor/boom/streefwaarden/<int:pk>/", views.streefwaarde_update, name="streefwaarde_update"),
    path("monitor/boom/<slug:soort>/<int:pk>/weghalen/", views.boomdeel_delete, name="boomdeel_delete"),
    path("monitor/portefeuilles/<int:pk>/", views.portefeuille, name="portefeuille"),
    path("monitor/begrippen/", views.begrip_list, name="begrip_list"),
    path("monitor/begrippen/nieuw/", views.begrip_create, name="begrip_create"),
    path("monitor/begrippen/tellingen/nieuw/", views.grootheid_create, name="grootheid_create"),
    path("monitor/begrippen/<int:pk>/", views.begrip_update, name="begrip_update"),
    path("monitor/begrippen/<int:pk>/nieuwe-definitie/", views.begrip_vervangen, name="begrip_vervangen"),
    path("monitor/begrippen/<int:pk>/landelijk/", views.landelijkcijfer_create, name="landelijkcijfer_create"),
    path("monitor/landelijk/", views.landelijkcijfer_list, name="landelijkcijfer_list"),
    path("monitor/landelijk/<int:pk>/", views.landelijkcijfer_update, name="landelijkcijfer_update"),
    path(
        "monitor/toelichtingen/<int:pk>/<int:plek_pk>/<int:jaar>/", views.toelichting_update, name="toelichting_update"
    ),
    path("monitor/jaardoelen/", views.jaardoel_list, name="jaardoel_list"),
    path("monitor/jaardoelen/<int:pk>/", views.jaardoel_detail, name="jaardoel_detail"),
    path("monitor/mijlpalen/<int:pk>/bewijsstuk/", views.mijlpaal_bewijsstuk, name="mijlpaal_bewijsstuk"),
    path("monitor/mijlpalen/<int:pk>/<int:plek_pk>/", views.mijlpaal_update, name="mijlpaal_update"),
    path("opgaven/", views.opgave_list, name="opgave_list"),
    path("opgaven/rondes/nieuw/", views.ronde_create, name="ronde_create"),
    path("opgaven/rondes/<int:pk>/", views.ronde_update, name="ronde_update"),
    path("opgaven/tlv/", views.tlv_jaar, name="tlv_jaar"),
    path("opgaven/administratielast/<int:pk>/", views.administratielast, name="administratielast"),
    path("opgaven/excel/<int:pk>/", views.opgaveblad, name="opgaveblad"),
    path("opgaven/excel/<int:pk>/bestand/", views.opgaveblad_bestand, name="opgaveblad_bestand"),
    path("opgaven/<int:pk>/", views.opgave_detail, name="opgave_detail"),
    path("opgaven/<int:pk>/invullen/", views.opgave_update, name="opgave_update"),
    path("opgaven/<int:pk>/tlv/", views.tlv_update, name="tlv_update"),
    path("opgaven/<int:pk>/indienen/", views.opgave_indienen, name="opgave_indienen"),
    path("opgaven/<int:pk>/accepteren/", views.opgave_accepteren, name="opgave_accepteren"),
    path("opgaven/<int:pk>/terugsturen/", views.opgave_terugsturen, name="opgave_terugsturen"),
    path(
        "opgaven/<int:pk>/corrigeren/<int:school_pk>/<int:grootheid_pk>/",
        views.correctie_create,
        name="correctie_create",
    ),
    path("onderdelen/<int:pk>/doelen/", views.onderdeeldoel_create, name="onderdeeldoel_create"),
    path("onderdeeldoelen/<int:pk>/verwijderen/", views.onderdeeldoel_delete, name="onderdeeldoel_delete"),
    path("rapportages/", views.rapportage_list, name="rapportage_list"),
]
