"""Pages of this app."""

from django.urls import path

from arrangementen.views import arrangementen, mandaten

app_name = "arrangementen"
urlpatterns = [
    path("", arrangementen.arrangement_list, name="arrangement_list"),
    path("nieuw/", arrangementen.arrangement_create, name="arrangement_create"),
    path("<int:pk>/", arrangementen.arrangement_detail, name="arrangement_detail"),
    path("<int:pk>/bevestigen/", arrangementen.arrangement_bevestigen, name="arrangement_bevestigen"),
    path("<int:pk>/goedkeuren/", arrangementen.arrangement_goedkeuren, name="arrangement_goedkeuren"),
    path("<int:pk>/afwijzen/", arrangementen.arrangement_afwijzen, name="arrangement_afwijzen"),
    path("mandaat/bestuur/<int:pk>/", mandaten.mandaat_create, name="mandaat_create"),
    path("mandaat/<int:pk>/intrekken/", mandaten.mandaat_intrekken, name="mandaat_intrekken"),
    path("<int:pk>/intrekken/", arrangementen.arrangement_intrekken, name="arrangement_intrekken"),
]
