// CUDA's words for any C++20 compiler, as far as reduce.cu needs them: semantics, not speed.
// A CUDA thread becomes a thread of the system; blocks run one after the other.
#pragma once
#ifdef __CUDACC__  // nvcc knows these words, and has a grammar of its own for a launch
#define LAUNCH(kernel, blocks, threads, ...) kernel<<<blocks, threads>>>(__VA_ARGS__)
#else
#include <barrier>
#include <cstdlib>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#define __global__
#define __shared__ static  // one for all threads, and only one block runs at a time
#define LAUNCH(kernel, blocks, threads, ...) \
    launch(blocks, threads, [=] { kernel(__VA_ARGS__); })

struct Dim { unsigned x = 0; };
inline thread_local Dim threadIdx, blockIdx;
inline Dim blockDim;
inline std::unique_ptr<std::barrier<>> barrier_of_block;
inline std::mutex one_at_a_time;

inline void __syncthreads() { barrier_of_block->arrive_and_wait(); }

inline void atomicAdd(float* place, float value) {
    std::lock_guard lock(one_at_a_time);
    *place += value;
}

template <class Kernel> void launch(unsigned blocks, unsigned threads, Kernel kernel) {
    blockDim.x = threads;
    for (unsigned block = 0; block < blocks; block++) {
        barrier_of_block = std::make_unique<std::barrier<>>(threads);
        std::vector<std::thread> running;
        for (unsigned thread = 0; thread < threads; thread++)
            running.emplace_back([=] {
                blockIdx.x = block, threadIdx.x = thread;
                kernel();
            });
        for (auto& each : running) each.join();
    }
}

template <class T> void cudaMallocManaged(T** array, size_t bytes) {
    *array = static_cast<T*>(std::calloc(bytes, 1));
}
inline void cudaDeviceSynchronize() {}
inline void cudaFree(void* array) { std::free(array); }
#endif
