"""The mail about dates of meetings: an invitation, another moment, or that it does not take place."""

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone

from swv.agenda import Dag, als_ics
from swv.models import Gebeurtenis, Samenwerkingsverband
from swv.templatetags.getallen import datum, hoofdletter, tijd
from wijken.models import Overleg
from wijken.services.genodigden import genodigden

ONDERWERP = {
    "uitnodiging": "Uitnodiging: {}",
    "verzet": "Verzet: {}",
    "vervallen": "Gaat niet door: {}",
}


def overlegbericht_bezorgen(gebeurtenis: Gebeurtenis) -> None:
    """One mail to everybody at that table. A date that changed since has an event of its own, so it is left out."""
    momenten, reden = gebeurtenis.gegevens["momenten"], gebeurtenis.gegevens["reden"]
    gevonden = Overleg.objects.filter(pk__in=momenten).select_related("plek").order_by("begin")
    status = Overleg.Status.VERVALLEN if reden == "vervallen" else Overleg.Status.GEPLAND
    overleggen = [o for o in gevonden if int(o.begin.timestamp()) == momenten[str(o.pk)] and o.status == status]
    if not overleggen:
        return
    verband = Samenwerkingsverband.objects.get(pk=overleggen[0].swv_id)
    dagen = [dag_van(overleg, verband.slug) for overleg in overleggen]
    context = {"overleggen": list(zip(overleggen, dagen, strict=True)), "reden": reden, "verband": verband.naam}
    onderwerp = ONDERWERP[reden].format(_wat(overleggen))
    bestand = als_ics(f"Thuisnabij {verband.naam}", dagen)
    for lid in genodigden(overleggen[0].plek):
        tekst = render_to_string("wijken/overleg/mail.txt", context | {"naam": lid.naam, "kop": onderwerp})
        brief = EmailMessage(onderwerp, tekst, None, [lid.gebruiker.email])
        brief.attach("overleg.ics", bestand, "text/calendar")
        brief.send()


def dag_van(overleg: Overleg, slug: str) -> Dag:
    """The meeting as an agenda shows it."""
    return Dag(
        sleutel=f"{slug}-overleg-{overleg.pk}",
        datum=timezone.localdate(overleg.begin),
        titel=hoofdletter(str(overleg)),
        uitleg="De agenda en de stukken staan in Thuisnabij.",
        url=settings.SWV_ADRES + reverse("wijken:overleg_detail", args=[slug, overleg.pk]),
        begin=overleg.begin,
        einde=overleg.einde,
        waar=overleg.waar,
        af=overleg.status == Overleg.Status.VERVALLEN,
    )


def _wat(overleggen: list[Overleg]) -> str:
    """``wijkoverleg Polder, 3 december 2026, 15.30 uur`` or ``vier keer wijkoverleg Polder``."""
    eerste = overleggen[0]
    if len(overleggen) == 1:
        return f"{eerste}, {datum(eerste.begin)}, {tijd(eerste.begin)}"
    return f"{len(overleggen)} keer {eerste}"
