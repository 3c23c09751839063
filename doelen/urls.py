"""Pages of this app. What the menu calls Doelen stands under ``monitor/``, so that one entry lights up."""

from django.urls import path
from django.views.generic import RedirectView

from doelen import views

app_name = "doelen"
urlpatterns = [
    path("", RedirectView.as_view(pattern_name="doelen:monitor"), name="begin"),
    path("monitor/", views.monitor, name="monitor"),
    path("monitor/boom/", views.boom, name="boom"),
    path("monitor/jaardoelen/", views.jaardoel_list, name="jaardoel_list"),
    path("monitor/jaardoelen/<int:pk>/", views.jaardoel_detail, name="jaardoel_detail"),
    path("monitor/mijlpalen/<int:pk>/<int:plek_pk>/", views.mijlpaal_update, name="mijlpaal_update"),
    path("opgaven/", views.opgave_list, name="opgave_list"),
    path("opgaven/<int:pk>/", views.opgave_detail, name="opgave_detail"),
    path("opgaven/<int:pk>/invullen/", views.opgave_update, name="opgave_update"),
    path("opgaven/<int:pk>/indienen/", views.opgave_indienen, name="opgave_indienen"),
    path("opgaven/<int:pk>/accepteren/", views.opgave_accepteren, name="opgave_accepteren"),
    path("opgaven/<int:pk>/terugsturen/", views.opgave_terugsturen, name="opgave_terugsturen"),
    path("onderdelen/<int:pk>/doelen/", views.onderdeeldoel_create, name="onderdeeldoel_create"),
    path("onderdeeldoelen/<int:pk>/verwijderen/", views.onderdeeldoel_delete, name="onderdeeldoel_delete"),
    path("rapportages/", views.rapportage_list, name="rapportage_list"),
]
