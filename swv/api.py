"""What all APIs share."""

from typing import Any

from django.core.exceptions import ValidationError
from rest_framework.exceptions import ValidationError as ApiFout
from rest_framework.response import Response
from rest_framework.views import exception_handler


def fouten_als_400(fout: Exception, context: dict[str, Any]) -> Response | None:
    """A broken rule of a service becomes a 400 with its Dutch sentences."""
    if isinstance(fout, ValidationError):
        fout = ApiFout(fout.message_dict if hasattr(fout, "error_dict") else fout.messages)
    return exception_handler(fout, context)
