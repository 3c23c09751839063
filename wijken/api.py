"""Read-only API of the places: ``/api/v1/<swv>/wijken/`` and ``/api/v1/<swv>/scholen/``."""

from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, QuerySet
from django.db.models.functions import JSONObject
from drf_spectacular.utils import OpenApiParameter, extend_schema, extend_schema_view
from rest_framework import generics, serializers
from rest_framework.pagination import LimitOffsetPagination
from rest_framework.permissions import BasePermission
from rest_framework.request import Request

from swv.dagen import vandaag
from swv.models import Lid, Rol
from swv.toegang.rechten import heeft, plekken
from wijken.models import Indeling, Leerlingtelling, School, Wijk
from wijken.permissions import ZIET_ALLES, mag_wijken_bekijken

SWV = OpenApiParameter("swv", str, OpenApiParameter.PATH, description="Het adres van het samenwerkingsverband.")


class Bladering(LimitOffsetPagination):
    """``?limit=`` up to 500 and ``?offset=``."""

    default_limit = 100
    max_limit = 500


class HeeftTaak(BasePermission):
    """A role in this samenwerkingsverband with figures behind it; a lezer has none."""

    message = "Met uw rol leest u hier niets."

    def has_permission(self, request: Request, view: Any) -> bool:
        return mag_wijken_bekijken(request.lid)


def alleen_eigen_wijken(lid: Lid) -> set[int] | None:
    """The wijken a partner is bound to; None for whoever sees all of them."""
    return None if heeft(lid, *ZIET_ALLES) else plekken(lid, Rol.Code.PARTNER)


class WijkSerializer(serializers.ModelSerializer):
    id = serializers.IntegerField(source="pk")
    naam = serializers.CharField(source="plek.naam")
    gemeente = serializers.CharField(source="gemeente.plek.naam")
    pc4 = serializers.ListField(child=serializers.CharField())

    class Meta:
        model = Wijk
        fields = ["id", "naam", "gemeente", "stadsdeel", "pc4"]


class LeerlingtellingSerializer(serializers.ModelSerializer):
    """``aantal`` is null where the source shows ``<5``."""

    class Meta:
        model = Leerlingtelling
        fields = ["teldatum", "aantal", "bron"]


class SchoolSerializer(serializers.ModelSerializer):
    """``wijk`` and ``bestuur`` are the ids of today; ``code`` is text with its leading zero."""

    id = serializers.IntegerField(source="pk")
    naam = serializers.CharField(source="plek.naam")
    wijk = serializers.IntegerField(source="wijk_id", allow_null=True)
    bestuur = serializers.IntegerField(source="bestuur_id", allow_null=True)
    leerlingen = LeerlingtellingSerializer(many=True)

    class Meta:
        model = School
        fields = ["id", "code", "naam", "soort", "wijk", "bestuur", "leerlingen"]


@extend_schema_view(get=extend_schema(operation_id="wijken_lijst", parameters=[SWV], tags=["wijken"]))
class WijkLijst(generics.ListAPIView[Wijk]):
    """The wijken, by name."""

    queryset = Wijk.objects.none()
    serializer_class = WijkSerializer
    permission_classes = [HeeftTaak]
    pagination_class = Bladering

    def get_queryset(self) -> QuerySet[Wijk]:
        wijken = Wijk.objects.met_namen().order_by("plek__sorteernaam", "pk")
        eigen = alleen_eigen_wijken(self.request.lid)
        return wijken if eigen is None else wijken.filter(pk__in=eigen)


@extend_schema_view(get=extend_schema(operation_id="scholen_lijst", parameters=[SWV], tags=["wijken"]))
class SchoolLijst(generics.ListAPIView[School]):
    """The schools, by code, with their pupils on each counting day."""

    queryset = School.objects.none()
    serializer_class = SchoolSerializer
    permission_classes = [HeeftTaak]
    pagination_class = Bladering
    filterset_fields = ["soort"]

    def get_queryset(self) -> QuerySet[School]:
        tellingen = Leerlingtelling.objects.filter(school=OuterRef("pk")).order_by("teldatum")
        per_school = ArraySubquery(tellingen.values(rij=JSONObject(teldatum="teldatum", aantal="aantal", bron="bron")))
        scholen = School.objects.select_related("plek").met_indeling(vandaag()).annotate(leerlingen=per_school)
        eigen = alleen_eigen_wijken(self.request.lid)
        if eigen is not None:
            scholen = scholen.filter(pk__in=Indeling.objects.op(vandaag()).filter(wijk__in=eigen).values("school"))
        return scholen.order_by("code")
