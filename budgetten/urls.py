"""Pages about money."""

from django.urls import path

from budgetten.views import bestedingen, geld, verdelingen

app_name = "budgetten"
urlpatterns = [
    path("", geld.geld, name="geld"),
    path("verdelingen/", verdelingen.verdeling_list, name="verdeling_list"),
    path("verdelingen/nieuw/", verdelingen.verdeling_create, name="verdeling_create"),
    path("verdelingen/<int:pk>/", verdelingen.verdeling_detail, name="verdeling_detail"),
    path("verdelingen/<int:pk>/bedragen/", verdelingen.verdeling_update, name="verdeling_update"),
    path("verdelingen/<int:pk>/voorleggen/", verdelingen.verdeling_voorleggen, name="verdeling_voorleggen"),
    path("verdelingen/<int:pk>/intrekken/", verdelingen.verdeling_intrekken, name="verdeling_intrekken"),
    path("verdelingen/<int:pk>/vaststellen/", verdelingen.verdeling_vaststellen, name="verdeling_vaststellen"),
    path("inleg/<int:pk>/<int:jaar>/", bestedingen.inleg_update, name="inleg_update"),
    path("plek/<int:pk>/", bestedingen.besteding_list, name="besteding_list"),
    path("plek/<int:pk>/nieuw/", bestedingen.besteding_create, name="besteding_create"),
    path("besteding/<int:pk>/terug/", bestedingen.besteding_terugboeken, name="besteding_terugboeken"),
    path("verantwoording/<int:pk>/<int:jaar>/", geld.verantwoording_vragen, name="verantwoording_vragen"),
]
