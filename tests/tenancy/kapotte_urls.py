"""The addresses of the application with some that crash, each in its own way."""

from django.db import Error, connection
from django.http import HttpRequest, HttpResponse
from django.urls import path

from swv.models import Plek
from swv.urls import urlpatterns as heel


def kapot(request: HttpRequest, swv: str) -> HttpResponse:
    """Rows were read, then the code fails."""
    Plek.objects.count()
    raise RuntimeError("kapot")


def kapot_in_sql(request: HttpRequest, swv: str) -> HttpResponse:
    """The transaction is broken and the view goes on as if nothing happened."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1 / 0")
    except Error:
        pass
    return HttpResponse(Plek.objects.count())


urlpatterns = [
    path("<verband:swv>/kapot/", kapot),
    path("<verband:swv>/kapot-in-sql/", kapot_in_sql),
    *heel,
]
