"""Read-only API of the figures: ``/api/v1/<swv>/uitkomsten/``. Small counts are hidden for everybody."""

from typing import Any

import django_filters
from django.db.models import Exists, OuterRef, Q, QuerySet
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema, extend_schema_field, extend_schema_view
from rest_framework import generics, serializers

from doelen.models import Uitkomst
from doelen.oordelen import MEER, MINDER
from swv.dagen import Periode
from swv.models import Plek
from wijken.api import SWV, Bladering, HeeftTaak, alleen_eigen_wijken


@extend_schema_field({"type": "string", "format": "decimal"})
class OpenGetal(serializers.Field):
    """A number that is null unless ``zicht`` is open: verdicts and totals must not give it back either."""

    def get_attribute(self, instance: Uitkomst) -> Any:
        return super().get_attribute(instance) if instance.zicht == Uitkomst.Zicht.OPEN else None

    def to_representation(self, value: Any) -> str:
        return str(value)


@extend_schema_field(OpenApiTypes.STR)
class OpenOordeel(OpenGetal):
    """The verdict, hidden with its number, and with that of last year when it is about that."""

    def get_attribute(self, instance: Any) -> Any:
        return None if instance.naast_verborgen_jaar else super().get_attribute(instance)


class PlekSerializer(serializers.ModelSerializer):
    class Meta:
        model = Plek
        fields = ["id", "soort", "naam"]


class UitkomstSerializer(serializers.ModelSerializer):
    indicator = serializers.CharField(source="indicator.code")
    plek = PlekSerializer()
    teller = OpenGetal(allow_null=True)
    noemer = OpenGetal(allow_null=True)
    oordeel = OpenOordeel(allow_null=True)

    class Meta:
        model = Uitkomst
        fields = [
            "indicator",
            "jaar",
            "periode",
            "plek",
            "teller",
            "noemer",
            "oordeel",
            "zicht",
            "scholen_mee",
            "scholen_totaal",
            "berekend_op",
        ]
        read_only_fields = fields


class UitkomstFilter(django_filters.FilterSet):
    """``?indicator=tlv&jaar=2026&periode=T3&soort=wijk&plek=12``."""

    indicator = django_filters.CharFilter("indicator__code")
    soort = django_filters.ChoiceFilter(field_name="plek__soort", choices=Plek.Soort)
    plek = django_filters.NumberFilter("plek_id")

    class Meta:
        model = Uitkomst
        fields = ["indicator", "jaar", "periode", "soort", "plek"]


@extend_schema_view(get=extend_schema(operation_id="uitkomsten_lijst", parameters=[SWV], tags=["doelen"]))
class UitkomstLijst(generics.ListAPIView[Uitkomst]):
    """The computed figures: teller and noemer, never a percentage."""

    queryset = Uitkomst.objects.none()
    serializer_class = UitkomstSerializer
    permission_classes = [HeeftTaak]
    pagination_class = Bladering
    filterset_class = UitkomstFilter

    def get_queryset(self) -> QuerySet[Uitkomst]:
        toen = Uitkomst.objects.filter(indicator=OuterRef("indicator"), plek=OuterRef("plek"), periode=Periode.T3)
        gesloten = toen.filter(jaar=OuterRef("jaar") - 1).exclude(zicht=Uitkomst.Zicht.OPEN)
        uitkomsten = Uitkomst.objects.select_related("indicator", "plek").annotate(
            naast_verborgen_jaar=Q(streefwaarde__soort__in=(MINDER, MEER)) & Exists(gesloten)
        )
        eigen = alleen_eigen_wijken(self.request.lid)
        if eigen is not None:
            uitkomsten = uitkomsten.filter(plek__in=eigen)
        return uitkomsten.order_by("jaar", "periode", "indicator__volgorde", "indicator_id", "plek_id")
