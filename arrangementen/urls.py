"""Pages of this app."""

from django.urls import path

from arrangementen import views

app_name = "arrangementen"
urlpatterns = [
    path("", views.arrangement_list, name="arrangement_list"),
    path("nieuw/", views.arrangement_create, name="arrangement_create"),
    path("<int:pk>/", views.arrangement_detail, name="arrangement_detail"),
    path("<int:pk>/bevestigen/", views.arrangement_bevestigen, name="arrangement_bevestigen"),
    path("<int:pk>/goedkeuren/", views.arrangement_goedkeuren, name="arrangement_goedkeuren"),
    path("<int:pk>/afwijzen/", views.arrangement_afwijzen, name="arrangement_afwijzen"),
    path("<int:pk>/intrekken/", views.arrangement_intrekken, name="arrangement_intrekken"),
]
