"""`python3 course/doctor`: the doctor alone, from a checkout, before anything is installed."""

import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))

if __name__ == "__main__":
    # A script's own folder comes first on its path, where `import course` would not be found.
    sys.path[:] = [path for path in sys.path if os.path.abspath(path) != HERE]
    sys.path.insert(0, os.path.dirname(os.path.dirname(HERE)))
    import argparse

    from course import doctor

    parser = argparse.ArgumentParser(prog="python3 course/doctor", description=doctor.__doc__)
    parser.add_argument("--json", action="store_true", help="print every fact and finding as JSON")
    sys.exit(doctor.main(parser.parse_args().json))
