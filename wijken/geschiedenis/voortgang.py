"""What the history tells of following a plan."""

from django.urls import reverse

from swv.logboek.woorden import dag, keuze, tekst
from swv.register import Geschiedenisdeel, Geschiedenissoort, register
from swv.register import Geschiedenisveld as Veld
from wijken.models import Stand, Voortgang, Voortgangsregel
from wijken.permissions import mag_werktekst_bekijken

register.geschiedenis(
    Geschiedenissoort(
        code="voortgangen",
        rijen=lambda: Voortgang.objects.select_related("wijkplan__wijk__plek"),
        mag=lambda lid, voortgang: mag_werktekst_bekijken(lid, voortgang.wijkplan),
        titel=lambda voortgang: f"{voortgang}, {voortgang.wijkplan}",
        url=lambda swv, voortgang: reverse(
            "wijken:voortgang_update", args=[swv, voortgang.wijkplan_id, voortgang.periode]
        ),
        delen=(
            Geschiedenisdeel(
                Voortgang,
                (
                    Veld("helpt", "Wat helpt"),
                    Veld("hindert", "Wat hindert"),
                    Veld("ingediend_op", "Ingediend op", dag),
                    Veld("ingediend_door", "Ingediend door", tekst),
                ),
                met=("ingediend_door",),
            ),
            Geschiedenisdeel(
                Voortgangsregel,
                (Veld("stand", "Stand", keuze(Stand)), Veld("tekst", "In één regel")),
                van=lambda voortgang: {"voortgang": voortgang.pk},
                noem=lambda rij: str(rij.actie or rij.wijkdoel),
                met=("actie", "wijkdoel"),
            ),
        ),
    )
)
