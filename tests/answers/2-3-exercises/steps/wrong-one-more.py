# Counts the last number as a step.
def steps(threads):
    return threads.bit_length()
