# counts where blocks begin
def blocks_for(n, threads):
    return len(range(0, n, threads))
