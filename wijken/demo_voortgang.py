"""Demo: how the vastgestelde plannen go, and what the wijken learned of last year; all invented (voorbeelddata)."""

import datetime
import random
from collections.abc import Iterable, Iterator

from django.utils import timezone

from swv.dagen import Periode
from swv.models import Lid
from wijken.models import Actie, Planevaluatie, Stand, Voortgang, Voortgangsregel, Wijkdoel, Wijkplan
from wijken.models.wijkplan import Niveau
from wijken.services.voortgang import sleutel
from wijken.services.voortgangsdagen import einde, klaar_voor, open_tijdvak

ZONDER = 9  # every so many plans one period or evaluation is missing
LOOPT = (
    "Draait elke week; de leerkrachten zijn blij met de hulp.",
    "Loopt zoals bedoeld. Twee scholen doen mee, de derde begint na de vakantie.",
    "Goed bezocht. De groep is vol en er staat een kleine wachtlijst.",
    "Loopt, maar er viel drie keer een dag uit door ziekte.",
    "We zien meer rust in de klas. In het najaar meten we opnieuw.",
)
KLAAR = ("Klaar; het verslag is in het wijkoverleg besproken.", "Afgerond. Alle scholen werken er nu zelf mee verder.")
GESTOPT = (
    "De coach vertrok in maart en een opvolger is niet gevonden.",
    "Te weinig aanmeldingen; de scholen lossen het nu in de eigen klas op.",
)
HELPT = (
    "De intern begeleiders kennen elkaar nu. Een vraag is met één telefoontje opgelost.",
    "Het wijkteam heeft op elke school een vast gezicht.",
    "We kijken elk overleg samen naar de cijfers. Dat geeft rust.",
)
HINDERT = (
    "Invallers zijn schaars. Als een leerkracht uitvalt, gaat de begeleiding niet door.",
    "De wachttijd bij jeugdhulp is nog steeds lang.",
    "Een vaste ruimte ontbreekt; de groep verhuisde dit jaar twee keer.",
)
LESSEN: dict[str, tuple[tuple[str, str], ...]] = {
    Niveau.KIND: (
        (
            "Vroeg bellen helpt: wie na drie dagen verzuim belt, heeft het kind meestal binnen twee weken terug.",
            "De opvang krijgt een vaste plek op één school. Nu kostte elke verhuizing een maand.",
        ),
        (
            "De schakelgroep geeft rust, als de eigen leerkracht elke week langskomt.",
            "We spreken vooraf af wanneer een kind teruggaat. Dat bleef te vaak open.",
        ),
    ),
    Niveau.SCHOOL: (
        (
            "De leescoördinator die scholen delen, levert meer op dan losse trainingen.",
            "Meten doen alle scholen voortaan in dezelfde week. Nu waren de cijfers niet te vergelijken.",
        ),
        (
            "Bij elkaar in de klas kijken werkt. Vier leerkrachten nemen het zelf over.",
            "De talentklas krijgt een vaste dag; wisselen kostte te veel kinderen hun plek.",
        ),
    ),
    Niveau.WIJK: (
        (
            "Het wijkteam zit nu bij elk wijkoverleg. Een vraag van school krijgt binnen een week antwoord.",
            "Ouders vragen we eerder: voordat er een plan ligt, en niet erna.",
        ),
        (
            "Minder acties met meer geld werkt beter dan veel kleine potjes.",
            "In oktober kijken we samen wat er over is, zodat er in december niets haastig wordt besteed.",
        ),
    ),
}


def voortgang_laden(*, kiem: random.Random, plannen: Iterable[tuple[Wijkplan, Lid]]) -> None:
    """Every period that is over, told and handed in by somebody of the wijk; the period of today is still open."""
    van_plan = list(plannen)
    _evaluaties(kiem, van_plan)
    dingen = _dingen([plan for plan, _ in van_plan])
    voortgangen, regels = [], []
    for nummer, (plan, door) in enumerate(van_plan, start=1):
        toen: dict[str, Voortgangsregel] = {}
        for periode in _voorbij(plan):
            if periode != Periode.T1 and nummer % ZONDER == 0:
                continue
            voortgangen.append(_voortgang(kiem, plan, periode, door))
            nieuw = [_regel(kiem, voortgangen[-1], ding, toen.get(sleutel(ding))) for ding in dingen.get(plan.pk, ())]
            toen = {sleutel(ding): regel for ding, regel in zip(dingen.get(plan.pk, ()), nieuw, strict=True)}
            regels += nieuw
    Voortgang.objects.bulk_create(voortgangen)
    Voortgangsregel.objects.bulk_create(regels, batch_size=2000)


def _voorbij(plan: Wijkplan) -> Iterator[Periode]:
    return (periode for periode in Periode if (plan.jaar, periode) < open_tijdvak())


def _dingen(plannen: list[Wijkplan]) -> dict[int, list[Actie | Wijkdoel]]:
    per_plan: dict[int, list[Actie | Wijkdoel]] = {}
    acties = Actie.objects.filter(onderdeel__wijkplan__in=plannen).select_related("onderdeel")
    for actie in acties.order_by("onderdeel__volgorde", "begin", "omschrijving"):
        per_plan.setdefault(actie.onderdeel.wijkplan_id, []).append(actie)
    for doel in Wijkdoel.objects.filter(wijkplan__in=plannen).order_by("tekst"):
        per_plan.setdefault(doel.wijkplan_id, []).append(doel)
    return per_plan


def _voortgang(kiem: random.Random, plan: Wijkplan, periode: Periode, door: Lid) -> Voortgang:
    dag = klaar_voor(plan.jaar, periode) - datetime.timedelta(days=kiem.randint(2, 20))
    op = timezone.make_aware(datetime.datetime.combine(dag, datetime.time(16, kiem.randrange(60))))
    return Voortgang(
        wijkplan=plan,
        periode=periode,
        helpt=kiem.choice(HELPT),
        hindert=kiem.choice(HINDERT),
        ingediend_op=op,
        ingediend_door=door,
    )


def _regel(
    kiem: random.Random, voortgang: Voortgang, ding: Actie | Wijkdoel, toen: Voortgangsregel | None
) -> Voortgangsregel:
    over = {"actie": ding} if isinstance(ding, Actie) else {"wijkdoel": ding}
    if toen and toen.stand in (Stand.KLAAR, Stand.GESTOPT):
        return Voortgangsregel(voortgang=voortgang, stand=toen.stand, tekst=toen.tekst, **over)
    stand = _stand(kiem, voortgang, ding, begonnen=toen is not None)
    keuze = {Stand.LOOPT: LOOPT, Stand.KLAAR: KLAAR, Stand.GESTOPT: GESTOPT}.get(stand, ("",))
    return Voortgangsregel(voortgang=voortgang, stand=stand, tekst=kiem.choice(keuze), **over)


def _stand(kiem: random.Random, voortgang: Voortgang, ding: Actie | Wijkdoel, *, begonnen: bool) -> Stand:
    laatste = einde(voortgang.wijkplan.jaar, Periode(voortgang.periode))
    if isinstance(ding, Actie) and ding.begin > laatste:
        return Stand.NIET_BEGONNEN
    if begonnen and kiem.random() < 0.1:
        return Stand.GESTOPT
    klaar = isinstance(ding, Actie) and ding.einde <= laatste
    return Stand.KLAAR if klaar else Stand.LOOPT


def _evaluaties(kiem: random.Random, plannen: list[tuple[Wijkplan, Lid]]) -> None:
    """Of the years before this one, in February of the next; one wijk in so many did not come to it."""
    rijen = []
    for nummer, (plan, door) in enumerate(plannen, start=1):
        if plan.jaar < open_tijdvak()[0] and nummer % ZONDER:
            for niveau, lessen in LESSEN.items():
                werkte, anders = kiem.choice(lessen)
                rijen.append(Planevaluatie(wijkplan=plan, niveau=niveau, werkte=werkte, anders=anders, door=door))
    for rij in Planevaluatie.objects.bulk_create(rijen):
        dag = datetime.datetime(rij.wijkplan.jaar + 1, 2, 12, 15, 30)
        rij.op = timezone.make_aware(dag)
    Planevaluatie.objects.bulk_update(rijen, ["op"])
