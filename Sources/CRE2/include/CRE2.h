// RE2 behind a C header: linear time whatever the text, a bound on memory, and an honest answer when it is reached.
#ifndef CRE2_H
#define CRE2_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct CRE2Pattern CRE2Pattern;

typedef enum {
  CRE2ResultNoMatch = 0,
  CRE2ResultMatch = 1,
  // The memory bound was reached before an answer was known.
  CRE2ResultUndecidable = 2
} CRE2Result;

// Compiles a pattern given as UTF-8. `memory` bounds, in bytes, what the compiled form and its searches may take.
// Returns NULL if the source is no pattern, and then writes why, NUL-terminated, into `error`. A pattern that does not
// fit into `memory` is returned all the same: every search for it is undecidable.
CRE2Pattern *CRE2Compile(const char *source, size_t length, int64_t memory, char *error, size_t capacity);

// Searches the UTF-8 text for the pattern, unanchored. May be called from several threads at once.
CRE2Result CRE2Search(const CRE2Pattern *pattern, const char *text, size_t length);

void CRE2Free(CRE2Pattern *pattern);

#ifdef __cplusplus
}
#endif
#endif
