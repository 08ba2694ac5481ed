"""Every dialog, menu and notice there is, each in a scene of its own, pictured and searched for faults."""

from tests.ui.views import on_forms, on_judgements, on_pages, on_the_library

SCENES = (*on_pages.SCENES, *on_the_library.SCENES, *on_judgements.SCENES, *on_forms.SCENES)
