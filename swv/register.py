"""The one registry through which upper apps fill pages, workflows and documents of lower ones (besluit 2).

Each app fills it from its ``panelen.py``, found at start-up; ``swv`` itself knows no app.
"""

import datetime
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from swv.agenda import Dag
from swv.models import Document, Gebeurtenis, Lid, Plek

Context = dict[str, Any]
Jaren = tuple[int, ...]


@dataclass(frozen=True)
class Vraag:
    """Who looks at what: the page's own object, its year and the path of the samenwerkingsverband."""

    swv: str
    lid: Lid
    onderwerp: Any
    jaar: int


@dataclass(frozen=True)
class Paneel:
    """A part of the page ``pagina`` ("thuis", "wijk", "school", "bestuur", "wijkplan", "planonderdeel", …).

    ``context`` returns None when there is nothing to show; ``mag`` is asked first.
    """

    pagina: str
    naam: str
    volgorde: int
    template: str
    context: Callable[[Vraag], Context | None]
    mag: Callable[[Lid, Any], bool] = lambda lid, onderwerp: True


@dataclass(frozen=True)
class Beurt:
    """One thing that waits on the reader: title, one sentence, by when, how many minutes.

    ``scholen`` ({naam, staat: "klaar"|"aan"|"uit"}) draws a row of houses with the words of ``zin`` beside it.
    """

    sleutel: str
    titel: str
    tekst: str
    url: str
    knop: str
    minuten: int
    datum: datetime.date | None = None
    scholen: tuple[dict[str, str], ...] = ()
    zin: str = ""


@dataclass(frozen=True)
class Menupunt:
    """An entry of the side menu; ``url`` gives None for whoever has nothing to do there."""

    naam: str
    icoon: str
    volgorde: int
    url: Callable[[str, Lid], str | None]


@dataclass(frozen=True)
class Snapshotdeel:
    """What an app adds to a frozen version: JSON under ``naam``; ``terug`` makes the thing as that JSON says again."""

    onderwerp: str
    naam: str
    maak: Callable[[Any], Any]
    terug: Callable[[Any, Any], None] | None = None


@dataclass(frozen=True)
class Bezwaar:
    """Reasons (plain Dutch sentences) that block a transition such as "wijkplan.vaststellen"."""

    overgang: str
    redenen: Callable[[Any], list[str]]


@dataclass(frozen=True)
class Bestand:
    """What a maker hands over: the bytes and the name under which they download."""

    inhoud: bytes
    naam: str
    mediatype: str = "application/pdf"


@dataclass(frozen=True)
class Documentsoort:
    """A kind of file. ``maak`` runs in a worker, reports progress (0–100); ``mag`` guards asking and download.

    ``leesbaar`` is ``mag`` for many at once: the documents of this kind that a member may read, without a query each.
    """

    code: str
    naam: str
    maak: Callable[[Document, Callable[[int], None]], Bestand]
    mag: Callable[[Lid, Plek, Context], bool]
    leesbaar: Callable[[Lid, Sequence[Document]], Iterable[Document]] | None = None

    def leesbare(self, lid: Lid, documenten: Sequence[Document]) -> Iterable[Document]:
        """Those of these documents that a member may read."""
        if self.leesbaar is not None:
            return self.leesbaar(lid, documenten)
        return [document for document in documenten if self.mag(lid, document.plek, document.parameters)]


@dataclass(frozen=True)
class Geschiedenisveld:
    """A column in Dutch words. ``mag`` gets a row of the history, which has the columns of the thing itself."""

    naam: str
    woord: str
    toon: Callable[[Any], str] = str
    mag: Callable[[Lid, Any], bool] = lambda lid, rij: True


@dataclass(frozen=True)
class Geschiedenisdeel:
    """Rows of one model: ``van`` finds them by the thing, ``noem`` names one, ``met`` joins what the names need.

    ``groeit``: the rows are never changed and are their own history; their ``op`` and ``door`` say when and who.
    """

    model: Any
    velden: tuple[Geschiedenisveld, ...]
    van: Callable[[Any], Context] = lambda ding: {"pgh_obj_id": ding.pk}
    noem: Callable[[Any], str] = lambda rij: ""
    met: tuple[str, ...] = ()
    groeit: bool = False


@dataclass(frozen=True)
class Geschiedenissoort:
    """A thing with a page of its history; ``mag`` is the right of its own page, ``delen`` begins with the thing."""

    code: str
    rijen: Callable[[], Any]
    mag: Callable[[Lid, Any], bool]
    titel: Callable[[Any], str]
    url: Callable[[str, Any], str]
    delen: tuple[Geschiedenisdeel, ...]


@dataclass
class Register:
    """All hooks; one instance, below. ``indeling`` gives (school, wijk, bestuur) of every school today, as ids.

    ``planperiode`` gives the first and last year of the planperiode of a year.
    """

    panelen: list[Paneel] = field(default_factory=list)
    menu: list[Menupunt] = field(default_factory=list)
    beurten: list[Callable[[str, Lid], Iterable[Beurt]]] = field(default_factory=list)
    snapshotdelen: list[Snapshotdeel] = field(default_factory=list)
    bezwaren: list[Bezwaar] = field(default_factory=list)
    documentsoorten: dict[str, Documentsoort] = field(default_factory=dict)
    geschiedenissen: dict[str, Geschiedenissoort] = field(default_factory=dict)
    plekblok: Callable[[str, Lid], Context | None] = lambda swv, lid: None
    indeling: Callable[[], Iterable[tuple[int, int | None, int]]] = tuple
    planperiode: Callable[[int], tuple[int, int]] = lambda jaar: (jaar - 1, jaar + 2)
    afhandelaars: dict[str, list[Callable[[Gebeurtenis], None]]] = field(default_factory=lambda: defaultdict(list))
    rondewerk: list[Callable[[], None]] = field(default_factory=list)
    kalenders: list[Callable[[str, Lid, Jaren], Iterable[Dag]]] = field(default_factory=list)

    def paneel(self, paneel: Paneel) -> None:
        self.panelen.append(paneel)
        self.panelen.sort(key=lambda ander: ander.volgorde)

    def menupunt(self, punt: Menupunt) -> None:
        self.menu.append(punt)
        self.menu.sort(key=lambda ander: ander.volgorde)

    def aan_zet(self, functie: Callable[[str, Lid], Iterable[Beurt]]) -> None:
        self.beurten.append(functie)

    def snapshotdeel(self, deel: Snapshotdeel) -> None:
        self.snapshotdelen.append(deel)

    def bezwaar(self, bezwaar: Bezwaar) -> None:
        self.bezwaren.append(bezwaar)

    def documentsoort(self, soort: Documentsoort) -> None:
        self.documentsoorten[soort.code] = soort

    def geschiedenis(self, soort: Geschiedenissoort) -> None:
        self.geschiedenissen[soort.code] = soort

    def bij(self, soort: str, afhandelaar: Callable[[Gebeurtenis], None]) -> None:
        """Let ``afhandelaar`` run for each Gebeurtenis of this kind; it must be safe to run twice."""
        self.afhandelaars[soort].append(afhandelaar)

    def in_de_ronde(self, werk: Callable[[], None]) -> None:
        """Let ``werk`` run in every round, after the events; it finds what waits and opens its own transactions."""
        self.rondewerk.append(werk)

    def kalender(self, functie: Callable[[str, Lid, Jaren], Iterable[Dag]]) -> None:
        """Add the dates of one app to the jaarkalender: those of these years that this member may see."""
        self.kalenders.append(functie)

    def panelen_voor(self, pagina: str, vraag: Vraag) -> list[tuple[Paneel, Context]]:
        """The panels of a page this member may see, each with its context, in order."""
        gevuld = (
            (paneel, paneel.context(vraag))
            for paneel in self.panelen
            if paneel.pagina == pagina and paneel.mag(vraag.lid, vraag.onderwerp)
        )
        return [(paneel, context) for paneel, context in gevuld if context is not None]

    def beurten_van(self, swv: str, lid: Lid) -> list[Beurt]:
        """Everything that waits on a member, the first date first."""
        alle = [beurt for functie in self.beurten for beurt in functie(swv, lid)]
        return sorted(alle, key=lambda beurt: (beurt.datum or datetime.date.max, beurt.sleutel))

    def dagen_van(self, swv: str, lid: Lid, *jaren: int) -> list[Dag]:
        """Every date of these years, the first day first."""
        alle = [dag for functie in self.kalenders for dag in functie(swv, lid, jaren)]
        return sorted(alle, key=lambda dag: (dag.datum, dag.sleutel))

    def snapshot(self, onderwerp: str, ding: Any) -> Context:
        """What every app wants to freeze of this thing."""
        return {deel.naam: deel.maak(ding) for deel in self.snapshotdelen if deel.onderwerp == onderwerp}

    def herstelbaar(self, onderwerp: str, ding: Any) -> Context:
        """Of what apps freeze, only that which belongs to the thing itself: it can be put back."""
        delen = [deel for deel in self.snapshotdelen if deel.onderwerp == onderwerp and deel.terug is not None]
        return {deel.naam: deel.maak(ding) for deel in delen}

    def terugzetten(self, onderwerp: str, ding: Any, delen: Context) -> None:
        """Give every app back what it froze of this thing."""
        for deel in self.snapshotdelen:
            if deel.onderwerp == onderwerp and deel.naam in delen and deel.terug is not None:
                deel.terug(ding, delen[deel.naam])

    def redenen_tegen(self, overgang: str, ding: Any) -> list[str]:
        """Why a transition may not happen now; empty when it may."""
        return [reden for bezwaar in self.bezwaren if bezwaar.overgang == overgang for reden in bezwaar.redenen(ding)]


register = Register()
