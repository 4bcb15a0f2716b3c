# rounds to the nearest number
def blocks_for(n, threads):
    return max(round(n / threads), 1)
