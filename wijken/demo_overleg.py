"""Demo: meetings of every wijk and of the Deelnemersraad, with agreements and actions, all invented (voorbeelddata)."""

import datetime
import random
from dataclasses import dataclass

from django.utils import timezone

from swv.models import Lid, Plek, Samenwerkingsverband
from swv.templatetags.getallen import datum
from swv.tenancy.context import huidige_swv_id
from wijken.demo import HOOFDWIJK
from wijken.demo_overlegteksten import (
    AFSPRAKEN,
    BESPROKEN,
    HOOFDPUNTEN,
    OUDE_AFSPRAAK,
    RAADPUNTEN,
    RAADSBESLUIT,
    TAKEN,
    WIJKPUNTEN,
)
from wijken.models import Actiepunt, Afspraak, Agendapunt, Deelname, Indeling, Overleg, Overlegsoort
from wijken.services.agendapunten import VAST
from wijken.services.genodigden import genodigden

WIJKDAGEN = ((2, 6), (5, 22), (9, 25), (12, 4))  # of the year before: a Thursday; a year later a day earlier
RAADDAGEN = ((10, 8), (11, 19), (12, 17))
ELDERS = 3  # wijken with meetings in the other samenwerkingsverbanden
Status = Overleg.Status


@dataclass
class Tafel:
    """A place with its people and the school where they meet."""

    plek: Plek
    mensen: list[Lid]
    waar: str
    hoofd: bool
    nummer: int

    @property
    def schrijver(self) -> Lid:
        """The procesbegeleider: the last of who is asked, partners aside."""
        return next((lid for lid in self.mensen if "rocesbegeleider" in lid.naam), self.mensen[0])


def laden(*, kiem: random.Random, jaar_nu: int) -> None:
    """Four meetings last year, three held this year and one to come; the Deelnemersraad twice, and once to come."""
    wijken = list(Plek.objects.filter(soort=Plek.Soort.WIJK).order_by("sorteernaam"))
    if Samenwerkingsverband.objects.get(pk=huidige_swv_id()).slug != "odp":
        wijken = wijken[:ELDERS]
    tafels = [_tafel(plek, nummer) for nummer, plek in enumerate(wijken)]
    tafels = [tafel for tafel in tafels if tafel.mensen]
    for tafel in tafels:
        _wijkoverleggen(tafel, kiem, jaar_nu)
    _raad(kiem, jaar_nu, tafels)


def _tafel(plek: Plek, nummer: int) -> Tafel:
    school = Indeling.objects.filter(wijk=plek.pk, einde=None).select_related("school__plek").order_by("school__code")
    waar = str(school[nummer % len(school)].school) if school else ""
    hoofd = plek.naam == HOOFDWIJK
    if hoofd:
        waar = next((str(rij.school) for rij in school if str(rij.school).startswith("Het Christal")), waar)
    return Tafel(plek, genodigden(plek), waar, hoofd, nummer)


def _wijkoverleggen(tafel: Tafel, kiem: random.Random, jaar_nu: int) -> None:
    schuif = 0 if tafel.hoofd else tafel.nummer % 4  # not every wijk on one day
    dagen = [
        datetime.date(jaar, maand, dag - (jaar - jaar_nu + 1)) - datetime.timedelta(days=schuif)
        for jaar in (jaar_nu - 1, jaar_nu)
        for maand, dag in WIJKDAGEN
    ]
    overleggen = [_overleg(tafel, dag, Status.GEHOUDEN) for dag in dagen[:-1]]
    volgend = _overleg(tafel, dagen[-1], Status.GEPLAND)
    Overleg.objects.bulk_create([*overleggen, volgend])
    punten = [punt for overleg in overleggen for punt in _gehouden_punten(tafel, overleg, kiem)]
    Agendapunt.objects.bulk_create(punten + _agenda(tafel, volgend, jaar_nu + 1))
    Deelname.objects.bulk_create(een for overleg in overleggen for een in _deelnames(tafel, overleg, kiem))
    _actiepunten(tafel, overleggen, volgend, kiem)
    _afspraken(tafel, overleggen[-1])


def _overleg(tafel: Tafel, dag: datetime.date, status: str) -> Overleg:
    raad = tafel.plek.soort == Plek.Soort.SWV
    van, tot = (datetime.time(9), datetime.time(11)) if raad else (datetime.time(15, 30), datetime.time(17))
    return Overleg(
        plek=tafel.plek,
        soort=Overlegsoort.DEELNEMERSRAAD if raad else Overlegsoort.WIJKOVERLEG,
        begin=_moment(dag, van),
        einde=_moment(dag, tot),
        waar=tafel.waar,
        status=status,
        gemaakt_door=tafel.schrijver,
        uitgenodigd_op=_moment(dag - datetime.timedelta(days=28), datetime.time(9)),
    )


def _gehouden_punten(tafel: Tafel, overleg: Overleg, kiem: random.Random) -> list[Agendapunt]:
    return [
        _punt(tafel, overleg, nr, titel, *kiem.choice(BESPROKEN[nr - 1]))
        for nr, titel in enumerate(VAST[Overlegsoort.WIJKOVERLEG], start=1)
    ]


def _agenda(tafel: Tafel, overleg: Overleg, planjaar: int) -> list[Agendapunt]:
    """The fixed points, the wijkplan, and what somebody brought in."""
    eigen = HOOFDPUNTEN if tafel.hoofd else (WIJKPUNTEN[tafel.nummer % len(WIJKPUNTEN)],)
    titels = [*VAST[Overlegsoort.WIJKOVERLEG], f"Wijkplan {planjaar} bespreken", *eigen]
    wie = [tafel.schrijver] * (len(titels) - len(eigen)) + [tafel.mensen[0]] * len(eigen)
    return [
        _punt(tafel, overleg, nr, titel, door=door) for nr, (titel, door) in enumerate(zip(titels, wie, strict=True), 1)
    ]


def _punt(
    tafel: Tafel,
    overleg: Overleg,
    volgorde: int,
    titel: str,
    notitie: str = "",
    besluit: str = "",
    *,
    door: Lid | None = None,
    vanuit: Plek | None = None,
) -> Agendapunt:
    return Agendapunt(
        plek=tafel.plek,
        soort=overleg.soort,
        overleg=overleg,
        volgorde=volgorde,
        titel=titel,
        notitie=notitie,
        besluit=besluit,
        vanuit=vanuit,
        gemaakt_door=door or tafel.schrijver,
        gemaakt_op=overleg.begin - datetime.timedelta(days=20),
    )


def _deelnames(tafel: Tafel, overleg: Overleg, kiem: random.Random) -> list[Deelname]:
    return [
        Deelname(overleg=overleg, lid=lid, naam=lid.naam, aanwezig=lid == tafel.schrijver or kiem.random() < 0.85)
        for lid in tafel.mensen
    ]


def _actiepunten(tafel: Tafel, overleggen: list[Overleg], volgend: Overleg, kiem: random.Random) -> None:
    """Those of earlier meetings are done, of the last one two are open; in every fourth wijk one is late."""
    rijen = []
    for plaats, overleg in enumerate(overleggen):
        for nr in range(2):
            tekst, wie = TAKEN[(tafel.nummer + plaats * 2 + nr) % len(TAKEN)]
            voor = timezone.localdate(overleg.begin) + datetime.timedelta(days=35)
            laatste = overleg == overleggen[-1]
            if laatste:
                dagen = -18 if nr and tafel.nummer % 4 == 1 else 0 if nr else -2
                voor = timezone.localdate(volgend.begin) + datetime.timedelta(days=dagen)
            if laatste and tafel.hoofd:
                tekst, wie = TAKEN[nr]
            klaar = None if laatste else voor - datetime.timedelta(days=kiem.randint(0, 9))
            rijen.append(_actiepunt(tafel, overleg, tekst, wie, voor, klaar))
    Actiepunt.objects.bulk_create(rijen)


def _actiepunt(
    tafel: Tafel, overleg: Overleg, tekst: str, wie: str, voor: datetime.date, klaar: datetime.date | None
) -> Actiepunt:
    scholen = [lid.naam.removeprefix("Directeur ") for lid in tafel.mensen if lid.naam.startswith("Directeur ")]
    scholen = scholen or ["Een school"]
    return Actiepunt(
        plek=tafel.plek,
        tekst=tekst,
        wie=wie.format(
            eerste=scholen[0] if scholen else "Een school", laatste=scholen[-1] if scholen else "Een school"
        ),
        voor=voor,
        klaar_op=klaar,
        herkomst=f"Afgesproken in het wijkoverleg van {datum(overleg.begin)}",
        overleg=overleg,
        gemaakt_door=tafel.schrijver,
        gemaakt_op=overleg.einde,
    )


def _afspraken(tafel: Tafel, overleg: Overleg) -> None:
    """Three that stand, of which one in a second version; in the wijk of the demo one waits to be looked at."""
    dag = timezone.localdate(overleg.begin)
    later = dag + datetime.timedelta(days=300)
    door = {"plek": tafel.plek, "gemaakt_door": tafel.schrijver, "overleg": overleg, "eigenaar": tafel.schrijver.naam}
    onderwerp, titel, tekst = OUDE_AFSPRAAK
    moment = overleg.einde - datetime.timedelta(days=400)
    oud = Afspraak.objects.create(
        **door,
        onderwerp=onderwerp,
        titel=titel,
        tekst=tekst,
        herzien_voor=dag,
        vervallen_op=overleg.einde,
        gemaakt_op=moment,
    )
    nu = datetime.date(dag.year, 11, 20)
    for nr, (onderwerp, titel, tekst) in enumerate(AFSPRAKEN):
        Afspraak.objects.create(
            **door,
            onderwerp=onderwerp,
            titel=titel,
            tekst=tekst,
            herzien_voor=nu if tafel.hoofd and nr == 1 else later,
            vervangt=oud if nr == 0 else None,
            gemaakt_op=overleg.einde,
        )


def _raad(kiem: random.Random, jaar_nu: int, tafels: list[Tafel]) -> None:
    plek = Plek.objects.get(soort=Plek.Soort.SWV)
    mensen = genodigden(plek)
    schrijver = next((lid for lid in mensen if lid.naam.startswith("Medewerker")), mensen[0])
    tafel = Tafel(plek, [schrijver, *(lid for lid in mensen if lid != schrijver)], "Kantoor van het SWV", False, 0)
    dagen = [datetime.date(jaar_nu, maand, dag) for maand, dag in RAADDAGEN]
    status = (Status.GEHOUDEN, Status.GEHOUDEN, Status.GEPLAND)
    overleggen = [_overleg(tafel, dag, stand) for dag, stand in zip(dagen, status, strict=True)]
    Overleg.objects.bulk_create(overleggen)
    punten = []
    for overleg, inhoud in zip(overleggen, RAADPUNTEN, strict=True):
        punten += [_punt(tafel, overleg, nr, *rij) for nr, rij in enumerate(inhoud, start=1)]
    if tafels:
        wijk = next((een for een in tafels if een.hoofd), tafels[0])
        titel, notitie, besluit, nieuw = RAADSBESLUIT
        punten.append(_punt(tafel, overleggen[1], 9, titel, notitie, besluit, door=wijk.schrijver, vanuit=wijk.plek))
        punten.append(_punt(tafel, overleggen[2], 9, nieuw, door=wijk.schrijver, vanuit=wijk.plek))
    Agendapunt.objects.bulk_create(punten)
    Deelname.objects.bulk_create(een for overleg in overleggen[:2] for een in _deelnames(tafel, overleg, kiem))


def _moment(dag: datetime.date, tijd: datetime.time) -> datetime.datetime:
    return timezone.make_aware(datetime.datetime.combine(dag, tijd))
