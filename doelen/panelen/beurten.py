"""What waits on the reader: an opgave to fill in or to check, goals to judge."""

from collections.abc import Iterable

from django.db.models import Q
from django.urls import reverse

from doelen.models import Opgave
from doelen.overzichten.mijlpalen import mijlpalen_te_beoordelen
from doelen.overzichten.opgaven import minuten, naam_van
from swv.dagen import vandaag
from swv.models import Lid, Plek, Rol
from swv.register import Beurt
from swv.templatetags.getallen import datum, hoofdletter, telwoord
from swv.toegang.rechten import SWV_BREED, heeft, plekken, rollen
from wijken.bereik import SCHOOLROLLEN
from wijken.permissions import bestuursscholen

VRAGEN_PER_OPGAVE = 10
MINUTEN_CONTROLE, MINUTEN_OORDEEL = 2, 3


def beurten(swv: str, lid: Lid) -> Iterable[Beurt]:
    """Two queries at most."""
    yield from _opgaven(swv, lid)
    yield from _mijlpalen(swv, lid)


def _opgaven(swv: str, lid: Lid) -> Iterable[Beurt]:
    vullen = Q(plek__in=plekken(lid, *SCHOOLROLLEN), vakgroep="") | _van_vakgroep(lid)
    controleren = Q(plek__in=bestuursscholen(lid), vakgroep="")
    if heeft(lid, *SWV_BREED):
        controleren |= ~Q(vakgroep="")
    if not heeft(
        lid, *SCHOOLROLLEN, *SWV_BREED, Rol.Code.SPECIALIST, Rol.Code.BESTUURDER, Rol.Code.KWALITEITSMEDEWERKER
    ):
        return
    wachtend = list(
        Opgave.objects.filter(
            Q(vullen, status=Opgave.Status.OPEN, ronde__opent__lte=vandaag())
            | Q(controleren, status=Opgave.Status.INGEDIEND)
        )
        .met_namen()
        .order_by("ronde__sluit", "plek__sorteernaam")
    )
    yield from (_vul_in(swv, opgave) for opgave in wachtend if opgave.status == Opgave.Status.OPEN)
    ingediend = [opgave for opgave in wachtend if opgave.status == Opgave.Status.INGEDIEND]
    if ingediend:
        yield _controleer(swv, ingediend)


def _van_vakgroep(lid: Lid) -> Q:
    """What the own vakgroep enters, there or for the whole samenwerkingsverband."""
    keuze = Q(pk=None)
    for rol in rollen(lid, Rol.Code.SPECIALIST):
        hier = Q(vakgroep=rol.vakgroep)
        keuze |= hier if rol.plek.soort == Plek.Soort.SWV else hier & Q(plek=rol.plek_id)
    return keuze


def _vul_in(swv: str, opgave: Opgave) -> Beurt:
    terug = f"Teruggestuurd: {opgave.terug_reden}" if opgave.terug_reden else ""
    laat = f"De ronde sloot op {datum(opgave.ronde.sluit)}. Vraag het samenwerkingsverband om haar te verlengen."
    return Beurt(
        sleutel=f"opgave-{opgave.pk}",
        titel=f"Opgave over {opgave.ronde}, {naam_van(opgave)}",
        tekst=laat if opgave.te_laat else terug or "De getallen van de vorige keer staan ernaast.",
        url=reverse("doelen:opgave_update", args=[swv, opgave.pk]),
        knop="Bekijk" if opgave.te_laat else "Vul in",
        minuten=30 if opgave.vakgroep else minuten(VRAGEN_PER_OPGAVE),
        datum=opgave.ronde.sluit,
    )


def _controleer(swv: str, opgaven: list[Opgave]) -> Beurt:
    eerste = opgaven[0]
    een = len(opgaven) == 1
    url = reverse("doelen:opgave_detail", args=[swv, eerste.pk])
    lijst = f"{reverse('doelen:opgave_list', args=[swv])}?ronde={eerste.ronde_id}"
    return Beurt(
        sleutel="opgaven-controleren",
        titel="Een opgave wacht op uw controle"
        if een
        else f"{hoofdletter(telwoord(len(opgaven)))} opgaven wachten op uw controle",
        tekst=f"Van {naam_van(eerste)}, over {eerste.ronde}." if een else f"De eerste is van {naam_van(eerste)}.",
        url=url if een else lijst,
        knop="Controleer",
        minuten=MINUTEN_CONTROLE * len(opgaven),
        datum=eerste.ronde.sluit,
    )


def _mijlpalen(swv: str, lid: Lid) -> Iterable[Beurt]:
    """Goals of this year in words that nobody judged yet on a place of this member."""
    open_ = mijlpalen_te_beoordelen(lid)
    if not open_:
        return
    doel, plek = open_[0]
    aantal = len(open_)
    yield Beurt(
        sleutel="mijlpalen",
        titel=f"{hoofdletter(telwoord(aantal))} {'doel wacht' if aantal == 1 else 'doelen wachten'} op uw oordeel",
        tekst="U kiest hoe ver het is en schrijft waaraan u dat ziet.",
        url=reverse("doelen:mijlpaal_update", args=[swv, doel, plek]),
        knop="Beoordeel",
        minuten=MINUTEN_OORDEEL * aantal,
        datum=vandaag().replace(month=12, day=31),
    )
