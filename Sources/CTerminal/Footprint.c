#define _GNU_SOURCE

#include "CTerminal.h"

#ifdef __linux__
#include <link.h>
#include <sys/mman.h>
#include <unistd.h>

// Clean pages of the file; what is needed again is read again.
static int shed(struct dl_phdr_info *object, size_t size, void *context) {
  (void)size;
  (void)context;
  ElfW(Addr) page = (ElfW(Addr))sysconf(_SC_PAGESIZE);
  for (int i = 0; i < object->dlpi_phnum; i++) {
    const ElfW(Phdr) *part = &object->dlpi_phdr[i];
    if (part->p_type != PT_LOAD || (part->p_flags & PF_W)) continue;
    ElfW(Addr) start = (object->dlpi_addr + part->p_vaddr) & ~(page - 1);
    ElfW(Addr) end = object->dlpi_addr + part->p_vaddr + part->p_memsz;
    madvise((void *)start, end - start, MADV_DONTNEED);
  }
  return 0;
}

void terminal_settle(void) { dl_iterate_phdr(shed, NULL); }
#else
void terminal_settle(void) {}
#endif
