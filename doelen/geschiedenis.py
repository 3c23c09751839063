"""What the history tells of goals, and of what schools handed in to who fills or accepts that."""

from django.urls import reverse

from doelen.models import (
    Correctie,
    Jaardoel,
    Mijlpaal,
    Opgave,
    Opgaveronde,
    Portefeuille,
    Streefwaarde,
    Telling,
    Thema,
)
from doelen.permissions import (
    mag_doelen_zien,
    mag_mijlpaal_beoordelen,
    mag_opgave_zien,
    mag_portefeuille_zien,
    mag_rondes_beheren,
)
from swv.logboek.woorden import aantal, dag, ja_nee, keuze, tekst
from swv.register import Geschiedenisdeel, Geschiedenissoort, register
from swv.register import Geschiedenisveld as Veld
from wijken.models.wijkplan import Niveau

register.geschiedenis(
    Geschiedenissoort(
        code="jaardoelen",
        rijen=Jaardoel.objects.all,
        mag=lambda lid, jaardoel: mag_doelen_zien(lid, None),
        titel=lambda jaardoel: f"jaardoel {jaardoel.volgnummer} van {jaardoel.jaar}",
        url=lambda swv, jaardoel: reverse("doelen:jaardoel_detail", args=[swv, jaardoel.pk]),
        delen=(
            Geschiedenisdeel(
                Jaardoel,
                (
                    Veld("tekst", "Tekst"),
                    Veld("niveau", "Niveau", keuze(Niveau)),
                    Veld("oordeelniveau", "Beoordeeld per"),
                    Veld("bron", "Bron"),
                ),
            ),
            Geschiedenisdeel(
                Streefwaarde,
                (
                    Veld("waarde", "Waarde", aantal),
                    Veld("soort", "Zo telt het", keuze(Streefwaarde.Soort)),
                    Veld("te_bevestigen", "Nog te bevestigen", ja_nee),
                    Veld("nulmeting", "Nulmeting", aantal),
                    Veld("reden", "Waarom"),
                    Veld("toelichting", "Toelichting"),
                ),
                van=lambda jaardoel: {"jaardoel": jaardoel.pk},
                noem=lambda rij: f"streefwaarde ‘{rij.indicator.naam}’",
                met=("indicator",),
            ),
        ),
    )
)
register.geschiedenis(
    Geschiedenissoort(
        code="mijlpalen",
        rijen=lambda: Mijlpaal.objects.select_related("plek", "jaardoel__thema"),
        mag=mag_mijlpaal_beoordelen,
        titel=lambda mijlpaal: f"de stand bij {mijlpaal.plek}",
        url=lambda swv, mijlpaal: reverse("doelen:jaardoel_detail", args=[swv, mijlpaal.jaardoel_id]),
        delen=(
            Geschiedenisdeel(
                Mijlpaal,
                (
                    Veld("status", "Stand", keuze(Mijlpaal.Status)),
                    Veld("gepland_op", "Klaar op", dag),
                    Veld("bereikt_op", "Bereikt op", dag),
                    Veld("bewijs", "Waaraan u dat ziet", tekst),
                    Veld("bewijsstuk", "Bestand", tekst),
                    Veld("reden", "Waarom vervallen"),
                ),
                met=("bewijsstuk",),
            ),
        ),
    )
)
register.geschiedenis(
    Geschiedenissoort(
        code="opgaven",
        rijen=lambda: Opgave.objects.select_related("ronde", "plek"),
        mag=mag_opgave_zien,
        titel=lambda opgave: f"de opgave {opgave.ronde} van {opgave.plek}",
        url=lambda swv, opgave: reverse("doelen:opgave_detail", args=[swv, opgave.pk]),
        delen=(
            Geschiedenisdeel(
                Opgave,
                (
                    Veld("status", "Stand", keuze(Opgave.Status)),
                    Veld("ingediend_door", "Ingediend door", tekst),
                    Veld("beoordeeld_door", "Beoordeeld door", tekst),
                    Veld("terug_reden", "Waarom terug"),
                ),
                met=("ingediend_door", "beoordeeld_door"),
            ),
            Geschiedenisdeel(
                Telling,
                (Veld("aantal", "Aantal", aantal), Veld("reden", "Waarom het afwijkt")),
                van=lambda opgave: {"opgave": opgave.pk},
                noem=lambda rij: f"{rij.grootheid.naam}, {rij.school}",
                met=("grootheid", "school__plek"),
            ),
            Geschiedenisdeel(
                Correctie,
                (Veld("aantal", "Aantal", aantal), Veld("reden", "Waarom")),
                van=lambda opgave: {"opgave": opgave.pk},
                noem=lambda rij: f"correctie van {rij.grootheid.naam}, {rij.school},",
                met=("grootheid", "school__plek"),
                groeit=True,
            ),
        ),
    )
)
register.geschiedenis(
    Geschiedenissoort(
        code="rondes",
        rijen=Opgaveronde.objects.all,
        mag=mag_rondes_beheren,
        titel=lambda ronde: f"de ronde {ronde}",
        url=lambda swv, ronde: reverse("doelen:ronde_update", args=[swv, ronde.pk]),
        delen=(Geschiedenisdeel(Opgaveronde, (Veld("opent", "Opent op", dag), Veld("sluit", "Laatste dag", dag))),),
    )
)
register.geschiedenis(
    Geschiedenissoort(
        code="portefeuilles",
        rijen=Thema.objects.all,
        mag=mag_portefeuille_zien,
        titel=lambda thema: f"de portefeuille {thema}",
        url=lambda swv, thema: reverse("doelen:portefeuille", args=[swv, thema.pk]),
        delen=(
            Geschiedenisdeel(
                Portefeuille,
                (Veld("lid", "Portefeuillehouder", tekst),),
                van=lambda thema: {"thema": thema.pk},
                noem=lambda rij: "portefeuille",
                met=("lid",),
            ),
        ),
    )
)
