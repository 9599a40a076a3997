// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/FileSecretStore.h"

#include "core/base/Tr.h"
#include "core/secrets/ReadyCall_p.h"
#include "core/secrets/SecretName.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace panel {

namespace {

constexpr mode_t othersBits = 077;

tl::unexpected<Error> unreadable(const QString &path, int errorNumber)
{
    return fail(Error::Kind::FileUnreadable, Tr::tr("%1 cannot be read or written.").arg(path),
                Tr::tr("Check who owns it, and the free space of the disk."),
                QString::fromLocal8Bit(std::strerror(errorNumber)));
}

tl::unexpected<Error> unusable(const QString &message, const QString &next)
{
    return fail(Error::Kind::IdentityUnusable, message, next);
}

/// A folder of ours that nobody else can look into. Missing: NotFound.
Result<std::monostate> checkFolder(const QString &path)
{
    struct stat status
    {
    };
    if (::lstat(QFile::encodeName(path).constData(), &status) != 0) {
        if (errno == ENOENT)
            return fail(Error::Kind::NotFound, Tr::tr("There is no folder %1.").arg(path));
        return unreadable(path, errno);
    }
    if (!S_ISDIR(status.st_mode) || status.st_uid != ::geteuid())
        return unusable(
            Tr::tr("%1 is not a folder of yours, so no secrets are kept in it.").arg(path),
            Tr::tr("Move it away; a new folder is made for the secrets."));
    if (status.st_mode & othersBits)
        return unusable(Tr::tr("Others can look into %1, so its secrets are not used.").arg(path),
                        Tr::tr("Run “chmod 700 %1”, and change the secrets if others may have seen "
                               "them.")
                            .arg(path));
    return std::monostate{};
}

Result<std::monostate> checkFile(const QString &path, const struct stat &status)
{
    if (!S_ISREG(status.st_mode) || status.st_uid != ::geteuid())
        return unusable(Tr::tr("%1 is not a plain file of yours, so it is not used.").arg(path),
                        Tr::tr("Replace it by a plain file, or remove it."));
    if (status.st_mode & othersBits)
        return unusable(Tr::tr("Others can read %1, so it is not used.").arg(path),
                        Tr::tr("Run “chmod 600 %1”, and change the secret if others may have seen "
                               "it.")
                            .arg(path));
    if (status.st_size > maximumSecret)
        return fail(Error::Kind::TooLarge, Tr::tr("%1 is too large for a secret.").arg(path),
                    Tr::tr("A secret has at most %1 bytes.").arg(maximumSecret));
    return std::monostate{};
}

/// Makes the folder with its own .gitignore, or checks the one that is there.
Result<std::monostate> prepareFolder(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    if (::mkdir(name.constData(), 0700) != 0 && errno != EEXIST)
        return unreadable(path, errno);
    Result<std::monostate> checked = checkFolder(path);
    if (!checked)
        return checked;
    // Before the first secret, so that there is no moment in which git would see one.
    QFile ignore(path + QStringLiteral("/.gitignore"));
    if (!ignore.exists()
        && (!ignore.open(QIODevice::WriteOnly) || ignore.write("*\n") != 2 || !ignore.flush()))
        return fail(Error::Kind::FileUnreadable,
                    Tr::tr("%1 cannot be written.").arg(ignore.fileName()),
                    Tr::tr("Check who owns the folder, and the free space of the disk."),
                    ignore.errorString());
    return std::monostate{};
}

} // namespace

FileSecretStore::FileSecretStore(const QString &folder, QObject *parent)
    : SecretStore(parent), m_folder(QDir::cleanPath(folder))
{
}

QString FileSecretStore::folderFor(const QString &composeFile)
{
    return QFileInfo(composeFile).absolutePath() + QStringLiteral("/secrets");
}

bool FileSecretStore::holdsAnyOf(const QStringList &names) const
{
    return std::any_of(names.cbegin(), names.cend(), [this](const QString &name) {
        struct stat status
        {
        };
        return !whyNotSecretName(name)
               && ::lstat(QFile::encodeName(m_folder + u'/' + name).constData(), &status) == 0;
    });
}

Call *FileSecretStore::read(const QString &name, QObject *requester,
                            Handler<std::shared_ptr<Secret>> done)
{
    return new ReadyCall<std::shared_ptr<Secret>>(requester, readNow(name), std::move(done));
}

Call *FileSecretStore::write(const QString &name, Secret value, QObject *requester,
                             Handler<std::monostate> done)
{
    return new ReadyCall<std::monostate>(requester, writeNow(name, value), std::move(done));
}

Call *FileSecretStore::remove(const QString &name, QObject *requester, Handler<std::monostate> done)
{
    return new ReadyCall<std::monostate>(requester, removeNow(name), std::move(done));
}

Result<std::shared_ptr<Secret>> FileSecretStore::readNow(const QString &name) const
{
    if (const std::optional<Error> refusal = whyNotSecretName(name))
        return fail(*refusal);
    const auto missing = [&] {
        return fail(Error::Kind::NotFound,
                    Tr::tr("There is no secret “%1” in %2.").arg(name, m_folder));
    };
    const Result<std::monostate> folder = checkFolder(m_folder);
    if (!folder)
        return folder.error().kind == Error::Kind::NotFound ? missing() : fail(folder.error());

    const QString path = m_folder + u'/' + name;
    // Not followed, if it is a symbolic link; not waited for, if it is a pipe.
    const int descriptor =
        ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    if (descriptor < 0) {
        const int reason = errno;
        if (reason == ENOENT)
            return missing();
        if (reason == ELOOP || reason == EMLINK)
            return unusable(Tr::tr("%1 is a symbolic link, so it is not used.").arg(path),
                            Tr::tr("Replace it by a plain file, or remove it."));
        return unreadable(path, reason);
    }
    QFile file;
    if (!file.open(descriptor, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle)) {
        ::close(descriptor);
        return unreadable(path, EIO);
    }
    struct stat status
    {
    };
    if (::fstat(descriptor, &status) != 0)
        return unreadable(path, errno);
    const Result<std::monostate> checked = checkFile(path, status);
    if (!checked)
        return fail(checked.error());
    QByteArray bytes = file.read(maximumSecret);
    if (file.error() != QFileDevice::NoError)
        return unreadable(path, EIO);
    return std::make_shared<Secret>(std::move(bytes));
}

Result<std::monostate> FileSecretStore::writeNow(const QString &name, const Secret &value) const
{
    if (const std::optional<Error> refusal = whyNotSecretName(name))
        return fail(*refusal);
    if (value.reveal().size() > maximumSecret)
        return fail(Error::Kind::TooLarge, Tr::tr("The value of “%1” is too large.").arg(name),
                    Tr::tr("A secret has at most %1 bytes.").arg(maximumSecret));
    Result<std::monostate> folder = prepareFolder(m_folder);
    if (!folder)
        return folder;
    const QString path = m_folder + u'/' + name;
    // QSaveFile would follow a link and write where it points.
    struct stat status
    {
    };
    if (::lstat(QFile::encodeName(path).constData(), &status) == 0 && !S_ISREG(status.st_mode))
        return unusable(Tr::tr("%1 is not a plain file, so it is not replaced.").arg(path),
                        Tr::tr("Remove it, then try again."));
    QSaveFile file(path);
    file.setDirectWriteFallback(false);
    const bool isWritten = file.open(QIODevice::WriteOnly)
                           && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
                           && file.write(value.reveal()) == value.reveal().size() && file.commit();
    if (!isWritten)
        return fail(Error::Kind::FileUnreadable, Tr::tr("%1 cannot be written.").arg(path),
                    Tr::tr("Check who owns the folder, and the free space of the disk."),
                    file.errorString());
    return std::monostate{};
}

Result<std::monostate> FileSecretStore::removeNow(const QString &name) const
{
    if (const std::optional<Error> refusal = whyNotSecretName(name))
        return fail(*refusal);
    const QString path = m_folder + u'/' + name;
    if (::unlink(QFile::encodeName(path).constData()) != 0 && errno != ENOENT && errno != ENOTDIR)
        return unreadable(path, errno);
    return std::monostate{};
}

} // namespace panel
