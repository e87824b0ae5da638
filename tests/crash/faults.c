/* Preloaded into a program, this makes the disk fail below the folder FAULT_ROOT.
 *
 * FAULT_LOG  a file that every change of a file is written into, as "operation path", a line each
 * FAULT_AT   "operation path n": the n-th such change fails, with the error number FAULT_ERROR; in the path, "#" stands
 *            for any digits
 * FAULT_LASTS  if set, every later write below the root fails too, in every process, as on a full disk; it is the name
 *            of a file that tells the processes so
 */
#define _GNU_SOURCE
#include <ctype.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

static int seen;

static const char *below_root(const char *path)
{
    const char *root = getenv("FAULT_ROOT");
    size_t length = root ? strlen(root) : 0;
    if (!length || strncmp(path, root, length))
        return NULL;
    return path[length] == '/' ? path + length + 1 : path[length] ? NULL : ".";
}

static void shorten(const char *path, char *into, size_t size)
{
    size_t at = 0;
    for (; *path && at + 1 < size; path++)
        if (!isdigit((unsigned char)*path))
            into[at++] = *path;
        else if (!at || into[at - 1] != '#')
            into[at++] = '#';
    into[at] = 0;
}

static void note(const char *line)
{
    const char *log = getenv("FAULT_LOG");
    int file = log ? syscall(SYS_openat, AT_FDCWD, log, O_WRONLY | O_CREAT | O_APPEND, 0600) : -1;
    if (file >= 0) {
        syscall(SYS_write, file, line, strlen(line));
        syscall(SYS_close, file);
    }
}

/* Whether this change is to fail; errno is set then. */
static int fails(const char *operation, const char *path, int is_write)
{
    char name[4096], line[4200];
    const char *at = getenv("FAULT_AT"), *lasts = getenv("FAULT_LASTS"), *space;
    const char *relative = below_root(path);
    if (!relative)
        return 0;
    shorten(relative, name, sizeof name);
    snprintf(line, sizeof line, "%s %s\n", operation, name);
    note(line);
    if (!at)
        return 0;
    errno = atoi(getenv("FAULT_ERROR"));
    if (lasts && is_write && !syscall(SYS_access, lasts, F_OK))
        return 1;
    line[strlen(line) - 1] = 0;
    space = strrchr(at, ' ');
    if (strlen(line) != (size_t)(space - at) || strncmp(at, line, space - at) || ++seen != atoi(space + 1))
        return 0;
    if (lasts)
        syscall(SYS_close, syscall(SYS_openat, AT_FDCWD, lasts, O_WRONLY | O_CREAT, 0600));
    return 1;
}

static int file_fails(const char *operation, int file, int is_write)
{
    char link[64], path[4096];
    ssize_t length;
    if (!getenv("FAULT_ROOT"))
        return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    length = readlink(link, path, sizeof path - 1);
    if (length < 0)
        return 0;
    path[length] = 0;
    return fails(operation, path, is_write);
}

static int path_fails(const char *operation, const char *path, int is_write)
{
    char whole[4096];
    if (path[0] == '/')
        return fails(operation, path, is_write);
    if (!getcwd(whole, sizeof whole))
        return 0;
    strncat(whole, "/", sizeof whole - strlen(whole) - 1);
    strncat(whole, path, sizeof whole - strlen(whole) - 1);
    return fails(operation, whole, is_write);
}

#define NEXT(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

ssize_t write(int file, const void *from, size_t count)
{
    return file_fails("write", file, 1) ? -1 : syscall(SYS_write, file, from, count);
}

ssize_t pwrite(int file, const void *from, size_t count, off_t at)
{
    return file_fails("write", file, 1) ? -1 : NEXT(pwrite)(file, from, count, at);
}

ssize_t pwrite64(int file, const void *from, size_t count, off64_t at)
{
    return file_fails("write", file, 1) ? -1 : NEXT(pwrite64)(file, from, count, at);
}

ssize_t sendfile(int to, int from, off_t *at, size_t count)
{
    return file_fails("write", to, 1) ? -1 : NEXT(sendfile)(to, from, at, count);
}

ssize_t sendfile64(int to, int from, off64_t *at, size_t count)
{
    return file_fails("write", to, 1) ? -1 : NEXT(sendfile64)(to, from, at, count);
}

int fsync(int file)
{
    return file_fails("sync", file, 0) ? -1 : NEXT(fsync)(file);
}

int fdatasync(int file)
{
    return file_fails("sync", file, 0) ? -1 : NEXT(fdatasync)(file);
}

int rename(const char *from, const char *to)
{
    return path_fails("rename", to, 1) ? -1 : NEXT(rename)(from, to);
}

int symlink(const char *target, const char *path)
{
    return path_fails("link", path, 1) ? -1 : NEXT(symlink)(target, path);
}

int unlink(const char *path)
{
    return path_fails("unlink", path, 0) ? -1 : NEXT(unlink)(path);
}
