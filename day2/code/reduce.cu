// Adds up an array: a tree in each block, then one atomic a block.
//     with CUDA:    nvcc -std=c++20 reduce.cu -o reduce
//     without:      g++ -std=c++20 -pthread -x c++ reduce.cu -o reduce
//     find races:   the same with -g -fsanitize=thread; with CUDA, compute-sanitizer --tool racecheck
#include <cstdio>

#include "cuda_on_cpu.h"

constexpr int THREADS = 64;  // of a block: a power of two

__global__ void block_sum(const float* x, float* out, int n) {
    __shared__ float tile[THREADS];
    int t = threadIdx.x, i = blockIdx.x * blockDim.x + threadIdx.x;
    tile[t] = i < n ? x[i] : 0;
    __syncthreads();
    for (int step = THREADS / 2; step > 0; step /= 2) {
        if (t < step) tile[t] += tile[t + step];
        __syncthreads();  // of the loop
    }
    if (t == 0) atomicAdd(out, tile[0]);
}

int main() {
    int n = 250;
    float *x, *out;  // managed memory: the host and the device both see it
    cudaMallocManaged(&x, n * sizeof(float));
    cudaMallocManaged(&out, sizeof(float));
    for (int i = 0; i < n; i++) x[i] = i + 1;
    *out = 0;
    LAUNCH(block_sum, (n + THREADS - 1) / THREADS, THREADS, x, out, n);
    cudaDeviceSynchronize();
    std::printf("the sum of 1 to %d is %.0f\n", n, *out);
    cudaFree(x);
    cudaFree(out);
}
