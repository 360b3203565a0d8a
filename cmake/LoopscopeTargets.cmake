# What every target of the project shares: warnings, sanitizers, coverage, and includes spelled from the root.

include(CheckLinkerFlag)

add_library(loopscope_build_options INTERFACE)
target_include_directories(loopscope_build_options INTERFACE "${PROJECT_SOURCE_DIR}")
target_compile_options(loopscope_build_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Wold-style-cast -Wcast-align -Wunused
    -Woverloaded-virtual -Wconversion -Wsign-conversion -Wnull-dereference -Wdouble-promotion -Wformat=2
    -Wno-missing-field-initializers # designated initialisers leave out what has its default
    $<$<BOOL:${LOOPSCOPE_WARNINGS_AS_ERRORS}>:-Werror>)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    # GCC 12's flow analysis sees overlaps in std::string (GCC bug 105651), null pointers in vectors and unset members of
    # nested optionals where there are none. Newer compilers, the sanitizers and clang-tidy look for the real ones.
    target_compile_options(loopscope_build_options INTERFACE -Wno-restrict -Wno-null-dereference -Wno-maybe-uninitialized)
endif()
if(LOOPSCOPE_SANITIZE)
    # Instrumented code confuses newer GCCs, too.
    target_compile_options(loopscope_build_options INTERFACE
        -fsanitize=${LOOPSCOPE_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all
        -Wno-null-dereference -Wno-maybe-uninitialized)
    target_link_options(loopscope_build_options INTERFACE -fsanitize=${LOOPSCOPE_SANITIZE})
endif()
if(LOOPSCOPE_COVERAGE)
    target_compile_options(loopscope_build_options INTERFACE --coverage -fprofile-update=atomic)
    target_link_options(loopscope_build_options INTERFACE --coverage)
endif()

# A faster linker where there is one; the result is the same.
check_linker_flag(CXX "-fuse-ld=mold" LOOPSCOPE_HAS_MOLD)
if(LOOPSCOPE_HAS_MOLD)
    add_link_options(-fuse-ld=mold)
endif()
