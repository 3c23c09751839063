"""What the history tells of an arrangement. A small count, what the pupils need and the euros stay hidden as on its
page: the rights get a row of the history, which has the columns of the arrangement."""

from django.urls import reverse

from arrangementen.models import Arrangement, Goedkeuring
from arrangementen.permissions import mag_aantal_zien, mag_bedrag_zien, mag_zien
from swv.logboek.woorden import bedrag, dag, getal, ja_nee, keuze, tekst
from swv.register import Geschiedenisdeel, Geschiedenissoort, register
from swv.register import Geschiedenisveld as Veld

register.geschiedenis(
    Geschiedenissoort(
        code="arrangementen",
        rijen=Arrangement.objects.met_namen,
        mag=mag_zien,
        titel=lambda arrangement: f"‘{arrangement.titel}’",
        url=lambda swv, arrangement: reverse("arrangementen:arrangement_detail", args=[swv, arrangement.pk]),
        delen=(
            Geschiedenisdeel(
                Arrangement,
                (
                    Veld("titel", "Titel"),
                    Veld("soort", "Soort"),
                    Veld("status", "Stand", keuze(Arrangement.Status)),
                    Veld("vraag", "Wat er nodig is", tekst, mag_aantal_zien),
                    Veld("leerlingen", "Leerlingen", getal, mag_aantal_zien),
                    Veld("begin", "Vanaf", dag),
                    Veld("einde", "Tot en met", dag),
                    Veld("bedrag", "Uit de wijkpot", bedrag, mag_bedrag_zien),
                    Veld("bevestigd_door", "Geld bevestigd door", tekst),
                ),
                met=("soort", "bevestigd_door"),
            ),
            Geschiedenisdeel(
                Goedkeuring,
                (
                    Veld("akkoord", "Akkoord", ja_nee),
                    Veld("reden", "Reden", tekst),
                    Veld("door", "Besluit van"),
                ),
                van=lambda arrangement: {"arrangement": arrangement.pk},
                noem=lambda rij: "besluit van het bestuur",
                met=("door",),
            ),
        ),
    )
)
