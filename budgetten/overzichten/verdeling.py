"""A verdeling beside last year: per school, wijk and bestuur, and one amount as a receipt."""

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from django.db.models import Count, F, Max, OuterRef, Q, Subquery

from budgetten.models import Toekenning, Verdeelregel, Verdeling
from budgetten.overzichten.scholen import NUL
from budgetten.querysets import som
from swv.dagen import dag_van_indeling


@dataclass(frozen=True)
class Groepsbedrag:
    """What a wijk or bestuur gets now and got last year; ``pk`` None: schools without a wijk."""

    pk: int | None
    naam: str
    scholen: int
    nu: Decimal
    toen: Decimal

    @property
    def verschil(self) -> Decimal:
        return self.nu - self.toen


@dataclass(frozen=True)
class Schoolbedrag:
    """What a school gets now and got last year, with the pupils it was based on (None: it got nothing)."""

    pk: int
    naam: str
    nu: Decimal
    toen: Decimal
    leerlingen: int | None
    leerlingen_toen: int | None

    @property
    def verschil(self) -> Decimal:
        return self.nu - self.toen


@dataclass(frozen=True)
class Scenario:
    """A verdeling of the year beside the others."""

    verdeling: Verdeling
    totaal: Decimal
    omhoog: int
    omlaag: int
    scholen: int
    met_vorig: bool


@dataclass(frozen=True)
class Bonregel:
    """One line of a receipt; ``per_leerling`` None: its share of a total."""

    naam: str
    bedrag: Decimal
    leerlingen: int
    per_leerling: Decimal | None


@dataclass(frozen=True)
class Bon:
    """How the amount of one school came about, and what it was last year."""

    school: str
    pk: int
    nu: list[Bonregel] = field(default_factory=list)
    toen: list[Bonregel] = field(default_factory=list)
    geteld_op: Any = None

    @property
    def totaal(self) -> Decimal:
        return sum((regel.bedrag for regel in self.nu), NUL)

    @property
    def totaal_toen(self) -> Decimal:
        return sum((regel.bedrag for regel in self.toen), NUL)

    @property
    def verschil(self) -> Decimal:
        return self.totaal - self.totaal_toen


def verdelingen_naast(pk: int) -> tuple[list[Verdeling], Verdeling | None]:
    """The verdelingen of the year of this one, by name and with total, and the one that held a year earlier.

    Empty when there is no such verdeling. One query.
    """
    jaar = Subquery(Verdeling.objects.filter(pk=pk).values("jaar"))
    vorig_jaar = Q(jaar=jaar - 1, status=Verdeling.Status.VASTGESTELD)
    alle = list(Verdeling.objects.filter(Q(jaar=jaar) | vorig_jaar).met_totaal().order_by("-jaar", "naam"))
    van_dit_jaar = [verdeling for verdeling in alle if verdeling.jaar == alle[0].jaar]
    return van_dit_jaar, next((v for v in alle if v.jaar != alle[0].jaar), None)


def scholen_per_verdeling(*, verdelingen: list[Verdeling], vorige: Verdeling | None) -> dict[int, list[Schoolbedrag]]:
    """Every school in every one of these verdelingen, beside last year. One query."""
    alle = [*verdelingen, *([vorige] if vorige else [])]
    rijen = (
        Toekenning.objects.filter(verdeling__in=alle)
        .values("verdeling_id", "school_id", naam=F("school__plek__naam"))
        .annotate(totaal=som("bedrag"), aantal=Max("leerlingen"))
        .order_by("school__plek__sorteernaam", "school__code")
    )
    per_school: dict[int, dict[int, Any]] = {}
    for rij in rijen:
        per_school.setdefault(rij["school_id"], {})[rij["verdeling_id"]] = rij
    return {v.pk: [_schoolbedrag(s, delen, v, vorige) for s, delen in per_school.items()] for v in verdelingen}


def scenarios(*, verdelingen: list[Verdeling], vorige: Verdeling | None) -> tuple[list[Scenario], dict[int, Any]]:
    """The verdelingen side by side, and their schools."""
    scholen = scholen_per_verdeling(verdelingen=verdelingen, vorige=vorige)
    return [_scenario(verdeling, scholen[verdeling.pk], vorige is not None) for verdeling in verdelingen], scholen


def per_groep(*, verdeling: Verdeling, vorige: Verdeling | None, groep: str) -> list[Groepsbedrag]:
    """The same money per "wijk" or "bestuur"; both years by the indeling of this year. One query."""
    nu, toen = Q(verdeling=verdeling), Q(verdeling=vorige) if vorige else Q(pk__isnull=True)
    rijen = (
        Toekenning.objects.filter(nu | toen)
        .met_plaats(dag_van_indeling(verdeling.jaar))
        .values(groep_id=F(f"indeling__{groep}_id"), groep_naam=F(f"indeling__{groep}__plek__naam"))
        .annotate(
            nu=som("bedrag", filter=nu), toen=som("bedrag", filter=toen), n=Count("school", filter=nu, distinct=True)
        )
    )
    groepen = [
        Groepsbedrag(rij["groep_id"], rij["groep_naam"] or f"zonder {groep}", rij["n"], rij["nu"], rij["toen"])
        for rij in rijen
    ]
    return sorted(groepen, key=lambda rij: (-rij.verschil, rij.naam) if vorige else (-rij.nu, rij.naam))


def bon_van(*, verdeling: Verdeling, vorige: Verdeling | None, school_id: int) -> Bon | None:
    """How the amount of one school came about. One query."""
    regel = Verdeelregel.objects.filter(verdeling=OuterRef("verdeling"), geldstroom=OuterRef("geldstroom"))
    rijen = list(
        Toekenning.objects.filter(school=school_id, verdeling__in=[v for v in (verdeling, vorige) if v])
        .select_related("geldstroom", "school__plek")
        .annotate(per_leerling=Subquery(regel.values("per_leerling")[:1]))
        .order_by("-geldstroom__met_inleg", "geldstroom__naam")
    )
    if not rijen:
        return None
    return Bon(
        school=rijen[0].school.plek.naam,
        pk=school_id,
        nu=[_bonregel(rij) for rij in rijen if rij.verdeling_id == verdeling.pk],
        toen=[_bonregel(rij) for rij in rijen if vorige and rij.verdeling_id == vorige.pk],
        geteld_op=max(rij.geteld_op for rij in rijen),
    )


def klopt(*, totaal: Decimal, groepen: list[list[Groepsbedrag]], scholen: list[Schoolbedrag]) -> bool:
    """Whether schools, wijken and besturen each add up to the stored total, to the cent."""
    sommen = [sum((rij.nu for rij in rijen), NUL) for rijen in (*groepen, scholen)]
    return all(som_van_groep == totaal for som_van_groep in sommen)


def _schoolbedrag(pk: int, delen: dict[int, Any], verdeling: Verdeling, vorige: Verdeling | None) -> Schoolbedrag:
    nu = delen.get(verdeling.pk)
    toen = delen.get(vorige.pk) if vorige else None
    return Schoolbedrag(
        pk=pk,
        naam=next(iter(delen.values()))["naam"],
        nu=nu["totaal"] if nu else NUL,
        toen=toen["totaal"] if toen else NUL,
        leerlingen=nu["aantal"] if nu else None,
        leerlingen_toen=toen["aantal"] if toen else None,
    )


def _scenario(verdeling: Verdeling, scholen: list[Schoolbedrag], met_vorig: bool) -> Scenario:
    return Scenario(
        verdeling=verdeling,
        totaal=sum((school.nu for school in scholen), NUL),
        omhoog=sum(1 for school in scholen if school.verschil > 0),
        omlaag=sum(1 for school in scholen if school.verschil < 0),
        scholen=sum(1 for school in scholen if school.nu),
        met_vorig=met_vorig,
    )


def _bonregel(rij: Any) -> Bonregel:
    return Bonregel(rij.geldstroom.naam, rij.bedrag, rij.leerlingen, rij.per_leerling)
