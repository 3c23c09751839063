"""Pages of this app."""

from django.urls import path
from django.views.generic import RedirectView

from wijken.views import onderdelen, plaatsen, plannen, stappen, toevoegingen

app_name = "wijken"
urlpatterns = [
    path("", RedirectView.as_view(pattern_name="wijken:wijk_list"), name="begin"),
    path("wijk/", plaatsen.wijk_list, name="wijk_list"),
    path("wijk/<int:pk>/", plaatsen.wijk_detail, name="wijk_detail"),
    path("wijk/<int:pk>/plan/<int:jaar>/", stappen.wijkplan_create, name="wijkplan_create"),
    path("school/<int:pk>/", plaatsen.school_detail, name="school_detail"),
    path("bestuur/<int:pk>/", plaatsen.bestuur_detail, name="bestuur_detail"),
    path("plan/", plannen.wijkplan_list, name="wijkplan_list"),
    path("plan/<int:pk>/", plannen.wijkplan_detail, name="wijkplan_detail"),
    path("plan/<int:pk>/document/", plannen.wijkplan_document, name="wijkplan_document"),
    path("plan/<int:pk>/indienen/", stappen.wijkplan_indienen, name="wijkplan_indienen"),
    path("plan/<int:pk>/advies/", stappen.wijkplan_advies, name="wijkplan_advies"),
    path("plan/<int:pk>/tekening/", stappen.wijkplan_tekening, name="wijkplan_tekening"),
    path("plan/<int:pk>/tekenen/<int:school_pk>/", stappen.wijkplan_tekenen, name="wijkplan_tekenen"),
    path("plan/<int:pk>/heropenen/", stappen.wijkplan_heropenen, name="wijkplan_heropenen"),
    path("plan/onderdeel/<int:pk>/", onderdelen.planonderdeel_update, name="planonderdeel_update"),
    path("plan/onderdeel/<int:pk>/botsing/", onderdelen.planonderdeel_botsing, name="planonderdeel_botsing"),
    path("plan/onderdeel/<int:pk>/geschiedenis/", onderdelen.planonderdeel_history, name="planonderdeel_history"),
    path("plan/onderdeel/<int:pk>/actie/", toevoegingen.actie_create, name="actie_create"),
    path("plan/onderdeel/<int:pk>/opmerking/", toevoegingen.opmerking_create, name="opmerking_create"),
    path("plan/actie/<int:pk>/", toevoegingen.actie_update, name="actie_update"),
    path("plan/actie/<int:pk>/verwijderen/", toevoegingen.actie_delete, name="actie_delete"),
    path("plan/opmerking/<int:pk>/oplossen/", toevoegingen.opmerking_oplossen, name="opmerking_oplossen"),
]
