"""Forms whose save is one call of a service."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from swv.persoonsgegevens import weiger_persoonsgegevens


class Vrijetekst(forms.CharField):
    """Text that somebody types. It holds no BSN and no birth date; a form has no plain CharField without a reason."""

    default_validators = [weiger_persoonsgegevens]


class DienstFormulier(forms.Form):
    """A form around a service: a broken rule of the service becomes an error of the form, nothing is half written."""

    resultaat: Any = None

    def save(self) -> Any:
        """Call the service with the cleaned data; subclasses must say which."""
        raise NotImplementedError

    def save_if_valid(self) -> bool:
        """True when the service did its work; otherwise the form holds the reasons."""
        if not self.is_bound or not self.is_valid():
            return False
        try:
            self.resultaat = self.save()
        except ValidationError as fout:
            self._neem_over(fout)
        return not self.errors

    def _neem_over(self, fout: ValidationError) -> None:
        if hasattr(fout, "error_dict") and not set(fout.error_dict) <= set(self.fields):
            fout = ValidationError(fout.messages)
        self.add_error(None, fout)


class Datumveld(forms.DateInput):
    """A day, picked with the browser's own calendar."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


class BevestigFormulier(DienstFormulier):
    """A button that changes something: no fields, but a place where a broken rule can show."""

    def __init__(self, *args: Any, dienst: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.dienst = dienst

    def save(self) -> Any:
        return self.dienst()
