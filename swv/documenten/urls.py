from django.urls import path

from swv.documenten import views

urlpatterns = [
    path("", views.document_list, name="document_list"),
    path("<int:pk>/", views.document_detail, name="document_detail"),
    path("<int:pk>/bestand/", views.document_download, name="document_download"),
]
