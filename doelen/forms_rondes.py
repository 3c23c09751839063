"""Forms of the rounds; each ``save`` is one call of a service."""

from datetime import timedelta
from typing import Any

from django import forms

from doelen import services
from doelen.models import Opgaveronde
from swv.dagen import Periode, periode_van, vandaag
from swv.formulieren import Datumveld, DienstFormulier
from swv.models import Lid

WEKEN_OPEN = 6
IS_ER_AL = "Deze ronde is er al. Kies een andere periode, of verleng haar op de pagina Opgaven."


class RondeForm(DienstFormulier):
    """Ask every source about one period, from one day up to and including another."""

    jaar = forms.IntegerField(label="Over welk jaar?", min_value=2023, max_value=2100)
    periode = forms.ChoiceField(
        label="Over welke periode?", choices=[(p.value, f"{p.value}: {p.omschrijving}") for p in Periode]
    )
    opent = forms.DateField(label="Vanaf welke dag kunnen scholen invullen?", widget=Datumveld())
    sluit = forms.DateField(
        label="Tot en met welke dag?", help_text="Daarna kan niemand meer indienen, tot u verlengt.", widget=Datumveld()
    )

    def __init__(self, *args: Any, door: Lid, **kwargs: Any) -> None:
        nu = vandaag()
        begin = {"jaar": nu.year, "periode": periode_van(nu), "opent": nu, "sluit": nu + timedelta(weeks=WEKEN_OPEN)}
        super().__init__(*args, initial=begin, **kwargs)
        self.door = door

    def clean(self) -> dict[str, Any]:
        gegevens = super().clean() or self.cleaned_data
        if Opgaveronde.objects.filter(jaar=gegevens.get("jaar"), periode=gegevens.get("periode")).exists():
            self.add_error("periode", IS_ER_AL)
        return gegevens

    def save(self) -> Opgaveronde:
        return services.ronde_openen(door=self.door, **self.cleaned_data)


class VerlengForm(DienstFormulier):
    """A later last day for one round."""

    sluit = forms.DateField(
        label="Verleng tot en met", help_text="Tot en met deze dag kan iedereen weer indienen.", widget=Datumveld()
    )

    def __init__(self, *args: Any, ronde: Opgaveronde, door: Lid, **kwargs: Any) -> None:
        later = max(ronde.sluit, vandaag()) + timedelta(weeks=1)
        super().__init__(*args, initial={"sluit": later}, **kwargs)
        self.ronde, self.door = ronde, door

    def save(self) -> Opgaveronde:
        return services.ronde_verlengen(ronde=self.ronde, sluit=self.cleaned_data["sluit"], door=self.door)
