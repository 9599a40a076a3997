// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/endpoint/SocketFile.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <sys/stat.h>
#include <unistd.h>

namespace panel {

std::optional<Error> whyNoSocket(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    const QString shown = elided(plainLine(path));
    const QFileInfo info(path);
    struct stat found = {};
    if (::stat(name.constData(), &found) != 0) {
        if (errno == EACCES)
            return Error{Error::Kind::FileUnreadable,
                         Tr::tr("The folder of the socket %1 may not be entered.").arg(shown),
                         Tr::tr("Ask who set this engine up for access."),
                         {}};
        if (errno == ELOOP)
            return Error{Error::Kind::NotFound,
                         Tr::tr("The link %1 leads in a circle.").arg(shown),
                         Tr::tr("Remove the link, and start the program that made it again."),
                         {}};
        if (info.isSymLink())
            return Error{Error::Kind::NotFound,
                         Tr::tr("The link %1 leads to %2, which does not exist.")
                             .arg(shown, elided(plainLine(info.symLinkTarget()))),
                         Tr::tr("Start the program that this socket belongs to."),
                         {}};
        return Error{Error::Kind::NotFound,
                     Tr::tr("There is no socket %1.").arg(shown),
                     Tr::tr("Start the program that this socket belongs to."),
                     {}};
    }
    if (!S_ISSOCK(found.st_mode))
        return Error{Error::Kind::InvalidInput,
                     info.isSymLink() ? Tr::tr("The link %1 leads to %2, which is not a socket.")
                                            .arg(shown, elided(plainLine(info.symLinkTarget())))
                                      : Tr::tr("The file %1 is not a socket.").arg(shown),
                     Tr::tr("Use the path of the engine's socket."),
                     {}};
    if (::access(name.constData(), R_OK | W_OK) != 0)
        return Error{Error::Kind::FileUnreadable,
                     Tr::tr("The socket %1 belongs to others, and you may not use it.").arg(shown),
                     Tr::tr("Join the group of the socket (often “docker”), and log in again."),
                     {}};
    return std::nullopt;
}

QString realSocketPath(const QString &path)
{
    const QString real = QFileInfo(path).canonicalFilePath();
    return real.isEmpty() ? path : real;
}

} // namespace panel
