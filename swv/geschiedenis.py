"""What the history tells of a member: the name, the roles, the mandates. For who runs the samenwerkingsverband."""

from django.urls import reverse

from swv.logboek.woorden import bedrag, dag, keuze
from swv.models import Lid, Mandaat, Rol
from swv.register import Geschiedenisdeel, Geschiedenissoort, register
from swv.register import Geschiedenisveld as Veld
from swv.toegang.rechten import SWV_BREED, heeft

VAN_TOT = (Veld("begin", "Vanaf", dag), Veld("einde", "Tot en met", dag))


register.geschiedenis(
    Geschiedenissoort(
        code="leden",
        rijen=Lid.objects.all,
        mag=lambda lid, ander: heeft(lid, *SWV_BREED),
        titel=str,
        url=lambda swv, ander: reverse("geschiedenis", args=[swv, "leden", ander.pk]),
        delen=(
            Geschiedenisdeel(Lid, (Veld("naam", "Naam"), Veld("vertrokken_op", "Vertrokken op", dag))),
            Geschiedenisdeel(
                Rol,
                (
                    Veld("code", "Rol", keuze(Rol.Code)),
                    Veld("plek", "Voor"),
                    Veld("vakgroep", "Vakgroep", keuze(Rol.Vakgroep)),
                    *VAN_TOT,
                ),
                van=lambda lid: {"lid": lid.pk},
                noem=lambda rij: f"rol {rij.get_code_display()}",
                met=("plek",),
            ),
            Geschiedenisdeel(
                Mandaat,
                (
                    Veld("gever", "Van"),
                    Veld("bestuur", "Bestuur"),
                    Veld("tot_bedrag", "Tot en met", bedrag),
                    *VAN_TOT,
                    Veld("ingetrokken_op", "Ingetrokken op", dag),
                ),
                van=lambda lid: {"nemer": lid.pk},
                noem=lambda rij: "mandaat",
                met=("gever", "bestuur"),
            ),
        ),
    )
)
