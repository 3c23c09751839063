"""Demo: wijkplannen of every wijk in several states, all invented (voorbeelddata), always the same from one seed."""

import datetime
import random
from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal

from django.utils import timezone

from swv.models import Lid, Rol
from wijken.demo_partners import contactbestuurders_laden, partners_laden
from wijken.demo_teksten import ACTIES, ADVIEZEN, OPMERKING, TEKSTEN
from wijken.demo_voortgang import voortgang_laden
from wijken.demo_wijkdoelen import INTERN, acties_verbinden, wijkdoelen_laden
from wijken.demo_wijziging import wijziging_laden
from wijken.models import (
    Actie,
    Advies,
    Akkoord,
    Opmerking,
    Planonderdeel,
    Planversie,
    School,
    Sjabloondeel,
    Wijk,
    Wijkplan,
)
from wijken.services.planinhoud import controlegetal, volledige_inhoud
from wijken.services.sjabloon import sjabloondelen_voor
from wijken.services.wijkplan import onderdelen_uit_sjabloon, tekst_klaar

Status = Wijkplan.Status
EURO_PER_LEERLING = 40  # below what the schools put into the wijkpot, so that something is left
HOOFDWIJK = "Babberspolder"
LEEG_IN_HOOFDWIJK = (5, 7)  # places in the template: "Expertise delen" and "Ouders in de wijk"
CITAAT_IN = 3
STATEN = (Status.CONCEPT, Status.ADVIES, Status.TEKENEN, Status.BESPREKEN, Status.TEKENEN)


@dataclass
class Wijkmensen:
    """Who writes, advises and signs in one wijk."""

    wijk: Wijk
    begeleider: Lid
    leerlingen: int
    scholen: list[School] = field(default_factory=list)
    directeuren: dict[int, Lid] = field(default_factory=dict)


def plannen_laden(*, kiem: random.Random, jaar_nu: int, voor_vast: Callable[[], None] = lambda: None) -> None:
    """Plans of the last three years, vastgesteld, and of the next year in several states.

    ``voor_vast`` adds what upper apps hang on a plan, while that is still possible.
    """
    mensen = [wijkmensen for wijkmensen in _mensen(jaar_nu) if wijkmensen.scholen]
    plannen, delen = [], sjabloondelen_voor(jaar=jaar_nu - 2)
    for jaar in range(jaar_nu - 2, jaar_nu + 2):
        for nummer, een in enumerate(mensen):
            status = Status.VASTGESTELD if jaar <= jaar_nu else _status(een, nummer)
            plannen.append(_Plan(een, jaar, status, kiem, delen))
    _bewaren(plannen)
    wijkdoelen_laden([een.plan for een in plannen])
    acties_verbinden()
    partners_laden([een.plan for een in plannen], hoofdwijk=HOOFDWIJK, vanaf=jaar_nu)
    contactbestuurders_laden()
    voor_vast()
    _vaststellen([een for een in plannen if een.status == Status.VASTGESTELD])
    gevolgd = [een for een in plannen if jaar_nu - 1 <= een.plan.jaar <= jaar_nu]
    voortgang_laden(kiem=kiem, plannen=[(een.plan, een.penvoerder) for een in gevolgd])
    _wijzigen([een for een in plannen if een.plan.jaar == jaar_nu])


def _wijzigen(plannen: list["_Plan"]) -> None:
    """Beside the wijk of most logins, two of the same procesbegeleider: one changes its plan, one did."""
    hoofd = next((een.mensen for een in plannen if str(een.mensen.wijk) == HOOFDWIJK), None)
    buren = [een for een in plannen if hoofd and een.mensen != hoofd and een.mensen.begeleider == hoofd.begeleider]
    for een, af in zip([een for een in buren if len(een.mensen.scholen) > 1], (False, True), strict=False):
        mensen = een.mensen
        wijziging_laden(
            plan=een.plan,
            scholen=mensen.scholen,
            directeuren=mensen.directeuren,
            begeleider=mensen.begeleider,
            af=af,
        )


def _status(mensen: Wijkmensen, nummer: int) -> str:
    return Status.CONCEPT if str(mensen.wijk) == HOOFDWIJK else STATEN[nummer % len(STATEN)]


def _mensen(jaar_nu: int) -> list[Wijkmensen]:
    rollen = Rol.objects.filter(code__in=("directeur", "procesbegeleider", "medewerker")).select_related("lid")
    leden = {(rol.code, rol.plek_id): rol.lid for rol in rollen.order_by("-pk")}
    noodhulp = next(iter(leden.values()))
    lijst = []
    wijken = Wijk.objects.met_namen().met_leerlingen(jaar_nu + 1)
    for wijk in wijken.order_by("plek__sorteernaam"):
        scholen = list(School.objects.van_wijkplan(wijk.pk, jaar_nu + 1).met_namen())
        directeuren = {school.pk: leden.get(("directeur", school.pk), noodhulp) for school in scholen}
        begeleider = leden.get(("procesbegeleider", wijk.pk), noodhulp)
        lijst.append(Wijkmensen(wijk, begeleider, wijk.leerlingen or 0, scholen, directeuren))
    return lijst


class _Plan:
    """One plan with its rows, not saved yet."""

    def __init__(
        self, mensen: Wijkmensen, jaar: int, status: str, kiem: random.Random, delen: list[Sjabloondeel]
    ) -> None:
        self.mensen, self.status, self.kiem, self.delen = mensen, status, kiem, delen
        self.hoofd = str(mensen.wijk) == HOOFDWIJK and status == Status.CONCEPT
        uiterlijk = tekst_klaar(jaar)
        self.moment = timezone.make_aware(datetime.datetime.combine(uiterlijk, datetime.time(15, 12)))
        self.plan = Wijkplan(wijk=mensen.wijk, jaar=jaar, penvoerder=mensen.scholen[-1], uiterlijk=uiterlijk)
        if status != Status.VASTGESTELD:
            dagen = 3 if self.hoofd else 3 + 5 * (len(str(mensen.wijk)) % 6)  # some wijken are quiet for long
            self.moment = timezone.now() - datetime.timedelta(days=dagen, hours=kiem.randrange(8))

    @property
    def penvoerder(self) -> Lid:
        """Who leads the school that holds the pen."""
        return self.mensen.directeuren[self.mensen.scholen[-1].pk]

    def onderdelen(self) -> list[Planonderdeel]:
        leeg = self._lege_plaatsen()
        rijen = onderdelen_uit_sjabloon(self.plan, self.delen)
        for plaats, rij in enumerate(rijen):
            if plaats in leeg:
                continue
            variant = 0 if self.hoofd else self.kiem.randrange(len(TEKSTEN[plaats]))
            rij.tekst = self._vul(TEKSTEN[plaats][variant])
            rij.versie = 1 + self.kiem.randrange(6)
            rij.laatst_door = self.kiem.choice(list(self.mensen.directeuren.values()))
            rij.laatst_opgeslagen = self.moment
        self.rijen = rijen
        return rijen

    def acties(self) -> list[Actie]:
        gevuld = [(rij, ACTIES[plaats]) for plaats, rij in enumerate(self.rijen) if rij.tekst]
        acties = [
            self._actie(rij, *actie)
            for rij, acties in gevuld
            for actie in acties
            if self.hoofd or self.kiem.random() < 0.6
        ]
        return _passend(acties, EURO_PER_LEERLING * self.mensen.leerlingen)

    def _actie(self, rij: Planonderdeel, wat: str, wie: str, eerste: int, laatste: int, laag: int, hoog: int) -> Actie:
        einde = datetime.date(self.plan.jaar + laatste // 12, laatste % 12 + 1, 1) - datetime.timedelta(days=1)
        bedrag = Decimal(100 * self.kiem.randint(laag, hoog))
        begin = datetime.date(self.plan.jaar, eerste, 1)
        return Actie(onderdeel=rij, omschrijving=wat, wie=self._vul(wie), begin=begin, einde=einde, bedrag=bedrag)

    def adviezen(self) -> list[Advies]:
        if self.status in (Status.CONCEPT, Status.BESPREKEN, Status.ADVIES) and self.kiem.random() < 0.7 or self.hoofd:
            return []
        strekking, toelichting = self.kiem.choice(ADVIEZEN)
        moment = self.moment + datetime.timedelta(days=2)
        return [
            Advies(
                wijkplan=self.plan,
                strekking=strekking,
                toelichting=toelichting,
                door=self.mensen.begeleider,
                gegeven_op=moment,
            )
        ]

    def akkoorden(self) -> list[Akkoord]:
        if self.status not in (Status.TEKENEN, Status.VASTGESTELD):
            return []
        scholen = self.mensen.scholen if self.status == Status.VASTGESTELD else self.mensen.scholen[1::2]
        return [
            Akkoord(
                wijkplan=self.plan,
                school=school,
                door=self.mensen.directeuren[school.pk],
                getekend_op=min(self.moment + datetime.timedelta(days=10, minutes=7 * nummer), timezone.now()),
            )
            for nummer, school in enumerate(scholen)
        ]

    def opmerkingen(self) -> list[Opmerking]:
        if not self.hoofd:
            return []
        rij = self.rijen[CITAAT_IN]
        citaat = next(zin for zin in rij.tekst.replace("\n", " ").split(". ") if "één dag per week" in zin)
        directeur = next(iter(self.mensen.directeuren.values()))
        return [
            Opmerking(onderdeel=rij, citaat=citaat, tekst=OPMERKING, door=self.mensen.begeleider),
            Opmerking(onderdeel=rij, tekst=INTERN, door=directeur, intern=True),
        ]

    def _lege_plaatsen(self) -> set[int]:
        if self.hoofd:
            return set(LEEG_IN_HOOFDWIJK)
        if self.status == Status.CONCEPT:
            return set(self.kiem.sample(range(len(TEKSTEN)), self.kiem.randint(2, 6)))
        return set()

    def _vul(self, tekst: str) -> str:
        namen = [str(school) for school in self.mensen.scholen]
        namen = namen if len(namen) > 1 else [*namen, "het wijkteam"]
        jaar = self.plan.jaar
        return tekst.format(wijk=self.mensen.wijk, jaar=jaar, vorig=jaar - 1, a=namen[0], b=namen[-1])


def _passend(acties: list[Actie], hoogste: int) -> list[Actie]:
    """Make a plan that is too dear for its wijk cheaper, in steps of € 10."""
    samen = sum(actie.bedrag for actie in acties)
    if 0 < hoogste < samen:
        for actie in acties:
            actie.bedrag = Decimal(int(actie.bedrag * hoogste / samen / 10) * 10)
    return acties


def _bewaren(plannen: list[_Plan]) -> None:
    """In sets; vaststellen comes later, because a vastgesteld plan takes nothing any more."""
    Wijkplan.objects.bulk_create(een.plan for een in plannen)
    Planonderdeel.objects.bulk_create((rij for een in plannen for rij in een.onderdelen()), batch_size=2000)
    Actie.objects.bulk_create(rij for een in plannen for rij in een.acties())
    Advies.objects.bulk_create(rij for een in plannen for rij in een.adviezen())
    Akkoord.objects.bulk_create(rij for een in plannen for rij in een.akkoorden())
    Opmerking.objects.bulk_create(rij for een in plannen for rij in een.opmerkingen())
    for status in (Status.BESPREKEN, Status.ADVIES, Status.TEKENEN):
        eigen = [een.plan.pk for een in plannen if een.status == status]
        Wijkplan.objects.filter(pk__in=eigen).update(status=status)


def _vaststellen(plannen: list[_Plan]) -> None:
    """Frozen versions as the service makes them, then the status in one statement per year."""
    moment = {een.plan.pk: een.moment + datetime.timedelta(days=11) for een in plannen}
    versies = []
    for plan in Wijkplan.objects.filter(pk__in=list(moment)).met_namen().met_inhoud():
        inhoud = volledige_inhoud(plan)
        getal = controlegetal(inhoud)
        versies.append(Planversie(wijkplan=plan, nummer=1, inhoud=inhoud, sha256=getal, gemaakt_op=moment[plan.pk]))
    Planversie.objects.bulk_create(versies)
    for jaar in sorted({een.plan.jaar for een in plannen}):
        eigen = [een.plan.pk for een in plannen if een.plan.jaar == jaar]
        Wijkplan.objects.filter(pk__in=eigen).update(status=Status.VASTGESTELD, vastgesteld_op=moment[eigen[0]])
