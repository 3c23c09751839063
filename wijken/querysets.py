"""Reads of places and wijkplannen."""

import datetime
from decimal import Decimal
from typing import Any, Self

from django.contrib.postgres.expressions import ArraySubquery
from django.db import models
from django.db.models import Case, Count, Exists, F, Func, OuterRef, Prefetch, Q, Subquery, Sum, When
from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import Cast, Coalesce, Greatest, JSONObject

from swv.dagen import dag_van_indeling
from swv.models import Gebeurtenis

WAAR = models.BooleanField()


def teldatum(jaar: int) -> datetime.date:
    """The counting day of the money of a year: 1 February before it. What DUO counted last by then stands in."""
    return datetime.date(jaar - 1, 2, 1)


class IndelingQuerySet(models.QuerySet[Any]):
    def op(self, datum: datetime.date | models.Expression) -> Self:
        """The division that held on one day (or on a day that the query itself computes)."""
        return self.filter(Q(einde__isnull=True) | Q(einde__gte=datum), begin__lte=datum)

    def open_op(self, datum: datetime.date | models.Expression) -> Self:
        """The division of one day, without schools that are closed then."""
        open_nog = Q(school__gesloten_op__isnull=True) | Q(school__gesloten_op__gt=datum)
        return self.op(datum).filter(open_nog)

    def met_leerlingen(self, teldatum: datetime.date) -> Self:
        """Annotates ``leerlingen``: the newest count of the school on or before the counting day."""
        tellingen = self.model._meta.get_field("school").related_model._meta.get_field("leerlingtellingen")
        laatste = tellingen.related_model.objects.filter(school=OuterRef("school"), teldatum__lte=teldatum)
        return self.annotate(leerlingen=Subquery(laatste.order_by("-teldatum").values("aantal")[:1]))


class WijkQuerySet(models.QuerySet[Any]):
    def met_namen(self) -> Self:
        return self.select_related("plek", "gemeente__plek", "contactbestuurder").order_by("plek__sorteernaam")

    def met_leerlingen(self, jaar: int) -> Self:
        """Annotates ``scholen`` and ``leerlingen``: the division of 1 January, the last count by the teldatum."""
        dag = dag_van_indeling(jaar)
        indelingen = self.model._meta.get_field("indelingen").related_model.objects
        rijen = indelingen.open_op(dag).filter(wijk=OuterRef("pk")).met_leerlingen(teldatum(jaar)).order_by()
        totaal = rijen.values("wijk").annotate(scholen=Count("pk"), som=models.Sum("leerlingen"))
        return self.annotate(
            scholen=Coalesce(Subquery(totaal.values("scholen")), 0), leerlingen=Subquery(totaal.values("som"))
        )


class SchoolQuerySet(models.QuerySet[Any]):
    def met_namen(self) -> Self:
        return self.select_related("plek").order_by("plek__sorteernaam", "code")

    def open_op(self, datum: datetime.date) -> Self:
        return self.filter(Q(gesloten_op__isnull=True) | Q(gesloten_op__gt=datum))

    def in_wijk(self, wijk_id: int, datum: datetime.date) -> Self:
        """The schools of a wijk on one day."""
        return self.filter(pk__in=self._indelingen(datum).filter(wijk=wijk_id).values("school"))

    def van_bestuur(self, bestuur_id: int, datum: datetime.date) -> Self:
        """The schools of a bestuur on one day."""
        return self.filter(pk__in=self._indelingen(datum).filter(bestuur=bestuur_id).values("school"))

    def met_leerlingen(self, teldatum: datetime.date) -> Self:
        """Annotates ``leerlingen`` and ``geteld_op``: the newest count on or before the counting day."""
        tellingen = self.model._meta.get_field("leerlingtellingen").related_model.objects
        laatste = tellingen.filter(school=OuterRef("pk"), teldatum__lte=teldatum).order_by("-teldatum")
        return self.annotate(
            leerlingen=Subquery(laatste.values("aantal")[:1]), geteld_op=Subquery(laatste.values("teldatum")[:1])
        )

    def _indelingen(self, datum: datetime.date) -> IndelingQuerySet:
        return self.model._meta.get_field("indelingen").related_model.objects.op(datum)

    def met_indeling(self, datum: datetime.date) -> Self:
        """Annotates ``wijk_id``, ``bestuur_id``, ``wijk_naam`` and ``bestuur_naam`` of one day."""
        rij = self._indelingen(datum).filter(school=OuterRef("pk"))
        return self.annotate(
            wijk_id=Subquery(rij.values("wijk")[:1]),
            wijk_naam=Subquery(rij.values("wijk__plek__naam")[:1]),
            bestuur_id=Subquery(rij.values("bestuur")[:1]),
            bestuur_naam=Subquery(rij.values("bestuur__plek__naam")[:1]),
        )

    def van_wijkplan(self, wijk_id: int, jaar: int) -> Self:
        """The schools that own the plan of a wijk together: those that stand there on 1 January, still open then."""
        dag = dag_van_indeling(jaar)
        return self.in_wijk(wijk_id, dag).open_op(dag)


class LeerlingtellingQuerySet(models.QuerySet[Any]):
    def op(self, teldatum: datetime.date) -> Self:
        return self.filter(teldatum=teldatum)

    def laatste_dag(self, teldatum: datetime.date) -> datetime.date | None:
        """The day of the newest count on or before the counting day."""
        return self.filter(teldatum__lte=teldatum).aggregate(dag=models.Max("teldatum"))["dag"]


class OpmerkingQuerySet(models.QuerySet[Any]):
    def zichtbaar(self, *, alles: bool) -> Self:
        """Without the internal ones, unless ``alles``: for the directeuren of the wijk."""
        return self if alles else self.filter(intern=False)


class WijkplanQuerySet(models.QuerySet[Any]):
    def voor_wijken(self, wijk_ids: set[int]) -> Self:
        return self.filter(wijk__in=wijk_ids)

    def afgesproken(self) -> Self:
        """Plans with a version that holds, also while they change."""
        return self.filter(Q(status="vastgesteld") | Q(vastgesteld_op__isnull=False))

    def in_wijziging(self) -> Self:
        """Agreed plans that somebody changes now: their rows are not what was agreed."""
        return self.filter(vastgesteld_op__isnull=False).exclude(status="vastgesteld")

    def lopend_werk(self) -> Self:
        """Plans that still wait on somebody."""
        return self.exclude(status="vastgesteld")

    def met_namen(self) -> Self:
        return self.select_related("wijk__plek", "wijk__gemeente__plek", "penvoerder__plek")

    def met_inhoud(self) -> Self:
        """Text, goals, actions and what partners do, for reading or freezing the whole plan."""
        return self.prefetch_related(*self.inhoudsdelen())

    def inhoudsdelen(self) -> list[Any]:
        """What ``met_inhoud()`` fetches, for a plan that is already there."""
        partners = self._verwant("partnerdelen").select_related("organisatie", "akkoord_door")
        return ["onderdelen__acties", "wijkdoelen", Prefetch("partnerdelen", partners)]

    def met_besluiten(self) -> Self:
        """Annotates ``besluiten_advies``, ``besluiten_versie`` and ``raadplegingen_stand`` (what parents said).

        Lists of dicts, newest first, in the same query.
        """
        advies = JSONObject(
            strekking="strekking",
            toelichting="toelichting",
            gevraagd="gevraagd",
            door=F("door__naam"),
            gegeven_op="gegeven_op",
        )
        versie = JSONObject(nummer="nummer", sha256="sha256", gemaakt_op="gemaakt_op")
        adviezen = self._verwant("adviezen").filter(wijkplan=OuterRef("pk")).order_by("-pk")
        velden = ("pk", "datum", "wie", "aantal", "verslag", "gevolg")
        raadpleging = JSONObject(**{naam: naam for naam in velden})
        gevraagd = self._verwant("raadplegingen").filter(wijkplan=OuterRef("pk")).order_by("-datum", "-pk")
        return self.annotate(
            besluiten_advies=ArraySubquery(adviezen.values(rij=advies)),
            besluiten_versie=ArraySubquery(self._versies().values(rij=versie)),
            raadplegingen_stand=ArraySubquery(gevraagd.values(rij=raadpleging)),
        )

    def met_beweging(self) -> Self:
        """Annotates ``bewogen_op``: when somebody last wrote, advised, signed or took a step."""
        teksten = self._verwant("onderdelen").filter(wijkplan=OuterRef("pk")).order_by("-laatst_opgeslagen")
        van_plan = Cast(KeyTextTransform("wijkplan_id", "gegevens"), models.BigIntegerField())
        gebeurd = Gebeurtenis.objects.filter(soort__startswith="wijkplan.").annotate(plan=van_plan)
        stappen = gebeurd.filter(plan=OuterRef("pk")).order_by("-gebeurd_op")
        adviezen = self._verwant("adviezen").filter(wijkplan=OuterRef("pk")).order_by("-gegeven_op")
        akkoorden = self._verwant("akkoorden").filter(wijkplan=OuterRef("pk")).order_by("-getekend_op")
        return self.annotate(
            bewogen_op=Greatest(
                Subquery(teksten.exclude(laatst_opgeslagen=None).values("laatst_opgeslagen")[:1]),
                Subquery(stappen.values("gebeurd_op")[:1]),
                Subquery(adviezen.values("gegeven_op")[:1]),
                Subquery(akkoorden.values("getekend_op")[:1]),
            )
        )

    def met_stand(self) -> Self:
        """How far a plan is, in the same query: ``onderdelen_stand``, ``scholen_stand`` and ``laatste_advies``.

        Lists of dicts: {pk, titel, niveau, soort, leeg, meegenomen, opmerkingen, intern} and {pk, naam, getekend}.
        The advice: {pk, strekking, door} or None. ``kosten``: euros of all acties. ``wijziging_stand``: the newest
        change {pk, omvang, uitkomst, reden, door, door_pk, begeleider} or None; ``versie_nummer``: of the last version.
        ``is_besproken``, ``is_geevalueerd``: ever. ``ingediend``: the periods told about; ``geleerd``: niveaus with an
        evaluation.
        """
        bedragen = self._verwant("onderdelen").filter(wijkplan=OuterRef("pk"), acties__bedrag__gt=0).order_by()
        return self.annotate(
            kosten=Coalesce(
                Subquery(bedragen.values("wijkplan").annotate(som=Sum("acties__bedrag")).values("som")), Decimal("0.00")
            ),
            onderdelen_stand=ArraySubquery(self._onderdelen()),
            scholen_stand=ArraySubquery(self._scholen()),
            laatste_advies=Subquery(self._adviezen()[:1]),
            wijziging_stand=Subquery(self._wijzigingen()[:1]),
            versie_nummer=Subquery(self._versies().values("nummer")[:1]),
            is_besproken=Exists(self._historie().filter(pgh_obj=OuterRef("pk"), status="bespreken")),
            is_geevalueerd=Exists(self._verwant("evaluaties").filter(wijkplan=OuterRef("pk"))),
            ingediend=ArraySubquery(self._voortgangen().values("periode")),
            geleerd=ArraySubquery(self._verwant("evaluaties").filter(wijkplan=OuterRef("pk")).values("niveau")),
        )

    def _historie(self) -> models.QuerySet[Any]:
        return self.model.pgh_event_model.objects

    def _verwant(self, naam: str) -> models.QuerySet[Any]:
        return self.model._meta.get_field(naam).related_model.objects

    def _voortgangen(self) -> models.QuerySet[Any]:
        rijen = self._verwant("voortgangen").filter(wijkplan=OuterRef("pk"), ingediend_op__isnull=False)
        return rijen.order_by("periode")

    def _onderdelen(self) -> models.QuerySet[Any]:
        onderdelen = self._verwant("onderdelen").filter(wijkplan=OuterRef("pk")).order_by("volgorde")
        opmerkingen = onderdelen.model._meta.get_field("opmerkingen").related_model.objects
        open_nu = opmerkingen.filter(
            onderdeel=OuterRef("pk"), opgelost_op__isnull=True, antwoord_op__isnull=True
        ).order_by()
        gedeeld, intern = (
            Coalesce(Subquery(deel.values("onderdeel").annotate(n=Count("*")).values("n")), 0)
            for deel in (open_nu.filter(intern=False), open_nu.filter(intern=True))
        )
        return onderdelen.values(
            stand=JSONObject(
                pk="pk",
                titel="titel",
                niveau="niveau",
                soort="soort",
                leeg=Case(When(tekst="", then=True), default=False, output_field=WAAR),
                meegenomen=Case(When(~Q(tekst=""), versie=0, then=True), default=False, output_field=WAAR),
                opmerkingen=gedeeld,
                intern=intern,
            )
        )

    def _scholen(self) -> models.QuerySet[Any]:
        dag = Func(OuterRef("jaar"), 1, 1, function="make_date", output_field=models.DateField())
        wijken = self.model._meta.get_field("wijk").related_model
        indelingen = wijken._meta.get_field("indelingen").related_model.objects.open_op(dag)
        getekend = self._verwant("akkoorden").filter(wijkplan=OuterRef(OuterRef("pk")), school=OuterRef("school"))
        rijen = indelingen.filter(wijk=OuterRef("wijk")).order_by("school__plek__sorteernaam", "school")
        return rijen.values(stand=JSONObject(pk="school", naam="school__plek__naam", getekend=Exists(getekend)))

    def _adviezen(self) -> models.QuerySet[Any]:
        adviezen = self._verwant("adviezen").filter(wijkplan=OuterRef("pk")).order_by("-pk")
        return adviezen.values(stand=JSONObject(pk="pk", strekking="strekking", door="door__naam"))

    def _wijzigingen(self) -> models.QuerySet[Any]:
        wijzigingen = self._verwant("wijzigingen").filter(wijkplan=OuterRef("pk")).order_by("-pk")
        return wijzigingen.values(
            stand=JSONObject(
                pk="pk",
                omvang="omvang",
                uitkomst="uitkomst",
                reden="reden",
                door=F("gemaakt_door__naam"),
                door_pk=F("gemaakt_door"),
                begeleider=F("begeleider__naam"),
            )
        )

    def _versies(self) -> models.QuerySet[Any]:
        return self._verwant("versies").filter(wijkplan=OuterRef("pk")).order_by("-nummer")
