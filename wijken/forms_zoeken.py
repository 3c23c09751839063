"""The bar above the search in wijkplannen."""

from typing import Any

from django import forms

from wijken.models import Wijkplan
from wijken.models.wijkplan import Niveau


class ZoekForm(forms.Form):
    """A question in words; a year or level that does not exist counts as none."""

    zoek = forms.CharField(
        label="Waar zoekt u naar?",
        required=False,
        max_length=200,
        widget=forms.TextInput(attrs={"type": "search", "placeholder": "Wie doet iets met taal?"}),
        error_messages={"max_length": "Zoek met minder woorden: hooguit 200 tekens."},
    )
    niveau = forms.ChoiceField(label="Niveau", required=False, choices=[("", "alle"), *Niveau.choices])
    jaar = forms.TypedChoiceField(label="Jaar", required=False, coerce=int, empty_value=None)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        jaren = Wijkplan.objects.afgesproken().order_by("-jaar").values_list("jaar", flat=True).distinct()
        self.fields["jaar"].choices = [("", "alle"), *((jaar, str(jaar)) for jaar in jaren)]  # type: ignore[attr-defined]
