# shifts by the digits of the threads: right for powers of two only
def blocks_for(n, threads):
    return n + threads - 1 >> threads.bit_length() - 1
