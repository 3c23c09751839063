"""Evaluatiegesprekken as pages show them: the year of a place, a talk beside the one before it, all places at once."""

import datetime
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Count, OuterRef

from swv.dagen import jaar_is_voorbij, vandaag
from swv.models import Lid, Plek
from swv.templatetags.getallen import hoofdletter, telwoord
from swv.toegang.rechten import SWV_BREED, heeft
from wijken.bereik import bereik
from wijken.models import Actiepunt, Gesprek, Gespreksonderwerp
from wijken.permissions import begeleide_plekken, bestuursscholen, geleide_plekken

PER_JAAR = 2
UITERLIJK = ((6, 30), (12, 15))  # month and day before which the first and the second were held
VOORAF = datetime.timedelta(weeks=6)
Stand = Gespreksonderwerp.Stand
Vorm = Gesprek.Vorm


@dataclass(frozen=True)
class Gespreksjaar:
    """The talks of one place in one year."""

    gesprekken: Sequence[Gesprek]
    jaar: int

    @property
    def gehouden(self) -> int:
        return sum(bool(een.klaar_op) and een.vorm == Vorm.GESPREK for een in self.gesprekken)

    @property
    def tekst(self) -> str:
        """``1 van 2``."""
        return f"{self.gehouden} van {PER_JAAR}"

    @property
    def schriftelijk(self) -> Gesprek | None:
        """What the directeur handed in."""
        return next((een for een in self.gesprekken if een.klaar_op and een.vorm == Vorm.SCHRIFTELIJK), None)

    @property
    def volgende(self) -> Gesprek | None:
        """The first talk that is planned for today or later."""
        komend = [een for een in self.gesprekken if not een.klaar_op and een.datum >= vandaag()]
        return min(komend, key=lambda een: een.datum, default=None)

    @property
    def laatste(self) -> Gesprek | None:
        """The newest that was closed."""
        return max((een for een in self.gesprekken if een.klaar_op), key=lambda een: een.datum, default=None)

    @property
    def zin(self) -> str:
        """How the last one went, of talks that carry their ``standen``."""
        laatste: Any = self.laatste
        return standzin(laatste.standen) if laatste else ""

    @property
    def ontbreekt(self) -> int:
        """How many talks should have been held by now and were not; a planned one counts as on its way."""
        gepland = sum(not een.klaar_op and een.vorm == Vorm.GESPREK for een in self.gesprekken)
        return max(0, verwacht(self.jaar) - self.gehouden - gepland)


@dataclass(frozen=True)
class Gesprektelling:
    """The evaluatiegesprekken of a wijk and of its schools in one year; ``verwacht`` by now, 0 where nobody has any."""

    wijk: int
    scholen: int
    aantal_scholen: int
    verwacht: int

    @property
    def tekst(self) -> str:
        """``1 van 2, scholen 5 van 10``."""
        wijk = f"{self.wijk} van {PER_JAAR}"
        return f"{wijk}, scholen {self.scholen} van {self.aantal_scholen * PER_JAAR}" if self.aantal_scholen else wijk

    @property
    def te_weinig(self) -> int:
        """How many of all of them are missing."""
        return max(0, self.verwacht * (1 + self.aantal_scholen) - self.wijk - self.scholen)


@dataclass(frozen=True)
class Onderwerp:
    """A topic of a talk with the same card in the talk before it."""

    rij: Gespreksonderwerp
    vorige: Gespreksonderwerp | None


def verwacht(jaar: int, *, vooraf: datetime.timedelta = datetime.timedelta()) -> int:
    """How many talks a place has had by now; ``vooraf``: or has to plan now."""
    if jaar_is_voorbij(jaar):
        return PER_JAAR
    return sum(datetime.date(jaar, maand, dag) - vooraf < vandaag() for maand, dag in UITERLIJK)


def gesprekken_van(plek: Plek, *, jaar: int) -> Gespreksjaar:
    """The talks of a place, the newest first, each with its ``standen``; one query."""
    van_gesprek = Gespreksonderwerp.objects.filter(gesprek=OuterRef("pk")).order_by("volgorde")
    rijen = Gesprek.objects.filter(plek=plek, datum__year=jaar)
    return Gespreksjaar(list(rijen.annotate(standen=ArraySubquery(van_gesprek.values("stand")))), jaar)


def standzin(standen: Iterable[str]) -> str:
    """``Vijf gaan goed, twee zijn op weg, één vraagt aandacht``."""
    aantal = Counter(standen)
    woorden = {
        Stand.GOED: ("gaat goed", "gaan goed"),
        Stand.OP_WEG: ("is op weg", "zijn op weg"),
        Stand.AANDACHT: ("vraagt aandacht", "vragen aandacht"),
    }
    delen = [f"{telwoord(n)} {vorm[n != 1]}" for code, vorm in woorden.items() if (n := aantal[code])]
    return hoofdletter(", ".join(delen))


def onderwerpen_van(gesprek: Gesprek) -> list[Onderwerp]:
    """The topics with the stand of the last closed talk before it; two queries."""
    vorig = vorige_van(gesprek)
    toen: dict[int | str, Gespreksonderwerp] = {}
    for een in vorig.onderwerpen.all() if vorig else ():
        toen[een.kaart_id or een.titel] = een
    return [Onderwerp(een, toen.get(een.kaart_id or een.titel)) for een in gesprek.onderwerpen.order_by("volgorde")]


def vorige_van(gesprek: Gesprek) -> Gesprek | None:
    """The closed talk before this one, held or in writing."""
    eerder = Gesprek.objects.filter(plek=gesprek.plek_id, klaar_op__isnull=False, datum__lte=gesprek.datum)
    return eerder.exclude(pk=gesprek.pk).prefetch_related("onderwerpen").first()


def open_punten(plek: Plek) -> list[Actiepunt]:
    """What is still to be done for this place, also what was agreed in a meeting."""
    return list(Actiepunt.objects.filter(plek=plek, klaar_op=None).order_by("voor", "pk"))


# ---------- all places ----------


def gespreksplekken(lid: Lid) -> set[int]:
    """The schools and wijken of which this member sees that talks were held."""
    wijk_van = bereik(lid).wijk_van
    if heeft(lid, *SWV_BREED):
        return set(wijk_van) | set(wijk_van.values())
    return begeleide_plekken(lid) | geleide_plekken(lid) | bereik(lid).scholen | bestuursscholen(lid)


def gespreksgroepen(lid: Lid, jaar: int) -> list[dict[str, Any]]:
    """Per wijk {wijk, rijen: [{plek, stand, open}]}, the wijk itself first when it is of the reader; three queries."""
    ids = gespreksplekken(lid)
    wijk_van = bereik(lid).wijk_van
    wijken = {wijk_van[pk] for pk in ids if pk in wijk_van}
    plekken = {plek.pk: plek for plek in Plek.objects.filter(pk__in=ids | wijken).order_by("sorteernaam", "pk")}
    standen, open_ = jaren_van(ids, jaar), _open_per_plek(ids)
    groepen: dict[int | None, list[dict[str, Any]]] = defaultdict(list)
    for pk, plek in plekken.items():
        if pk in ids:
            rij = {"plek": plek, "stand": standen.get(pk) or Gespreksjaar([], jaar), "open": open_.get(pk, 0)}
            groepen[pk if plek.soort == Plek.Soort.WIJK else wijk_van.get(pk)].append(rij)
    for rijen in groepen.values():
        rijen.sort(key=lambda rij: rij["plek"].soort != Plek.Soort.WIJK)
    volgorde = sorted(groepen, key=lambda pk: (pk is None, plekken[pk].sorteernaam if pk else ""))
    return [{"wijk": plekken[pk] if pk else None, "rijen": groepen[pk]} for pk in volgorde]


def lijstkop(groepen: Sequence[dict[str, Any]], jaar: int) -> str:
    """``12 van de 30 wijken en scholen hadden twee gesprekken in 2026``."""
    rijen = [rij for groep in groepen for rij in groep["rijen"]]
    if not rijen:
        return "Er is nog geen plek om een gesprek mee te houden"
    klaar = sum(rij["stand"].gehouden >= PER_JAAR for rij in rijen)
    if len(rijen) == 1:
        return f"{rijen[0]['plek']}: {rijen[0]['stand'].tekst} evaluatiegesprekken in {jaar}"
    aantal, woord = klaar or "Geen", "had" if klaar <= 1 else "hadden"
    return f"{aantal} van de {len(rijen)} wijken en scholen {woord} twee evaluatiegesprekken in {jaar}"


def jaren_van(ids: Iterable[int], jaar: int) -> dict[int, Gespreksjaar]:
    """The year of each place that has talks; one query."""
    per_plek = defaultdict(list)
    for een in Gesprek.objects.filter(plek__in=ids, datum__year=jaar):
        per_plek[een.plek_id].append(een)
    return {pk: Gespreksjaar(rijen, jaar) for pk, rijen in per_plek.items()}


def gesprektellingen(lid: Lid, wijken: list[int], jaar: int) -> dict[int, Gesprektelling]:
    """The talks held with each wijk and with its schools of today; one query."""
    wijk_van = bereik(lid).wijk_van
    gehouden = Gesprek.objects.filter(vorm=Gesprek.Vorm.GESPREK, klaar_op__isnull=False, datum__year=jaar).order_by()
    aantal = dict(gehouden.values_list("plek").annotate(n=Count("pk")))
    verwachten = verwacht(jaar) if aantal else 0
    telling = {}
    for wijk in wijken:
        scholen = [school for school, van in wijk_van.items() if van == wijk]
        van_scholen = sum(min(PER_JAAR, aantal.get(school, 0)) for school in scholen)
        telling[wijk] = Gesprektelling(min(PER_JAAR, aantal.get(wijk, 0)), van_scholen, len(scholen), verwachten)
    return telling


def _open_per_plek(ids: Iterable[int]) -> dict[int, int]:
    rijen = Actiepunt.objects.filter(plek__in=ids, klaar_op=None).order_by().values_list("plek")
    return dict(rijen.annotate(aantal=Count("pk")))
