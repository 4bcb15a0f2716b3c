# The file holds `cells` twice: readers differ in which one counts.
import json

from attacks import NOTEBOOK


def hand_in(notebook, folder):
    text = json.dumps(notebook)
    empty = '{"cells": [], "cells": '
    (folder / NOTEBOOK).write_text(text.replace('{"cells": ', empty, 1)[:-1] + ', "cells": []}')
