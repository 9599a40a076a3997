// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/FileFailure.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace panel {

namespace {

int whyNot(const QString &path, int mode)
{
    // By the effective user, as open() decides.
    const QByteArray name = QFile::encodeName(path);
    return ::faccessat(AT_FDCWD, name.constData(), mode, AT_EACCESS) == 0 ? 0 : errno;
}

/// The topmost folder on the way that is closed to us, else the path itself.
QString closedPlace(const QString &path)
{
    QString closed = path;
    for (QString folder = QFileInfo(path).path(); folder != closed;
         folder = QFileInfo(folder).path()) {
        if (whyNot(folder, X_OK) != 0)
            closed = folder;
        if (folder == QLatin1String("/") || folder == QLatin1String("."))
            break;
    }
    return closed;
}

} // namespace

int whyUnreadable(const QString &path)
{
    const int code = whyNot(path, R_OK);
    return code == 0 && QFileInfo(path).isDir() ? whyNot(path, R_OK | X_OK) : code;
}

bool isMissing(int code)
{
    return code == ENOENT || code == ENOTDIR;
}

Error unreadableFile(const QString &path, int code)
{
    const QString shown = plainText(path);
    if (code != EACCES && code != EPERM) {
        return {Error::Kind::FileUnreadable,
                Tr::tr("%1 cannot be read: %2.")
                    .arg(shown, QString::fromLocal8Bit(std::strerror(code))),
                Tr::tr("See what is there: ls -ld %1").arg(shown),
                {}};
    }
    const QString closed = closedPlace(path);
    const QFileInfo info(closed);
    const QString place = plainText(closed);
    const QString owner =
        info.owner().isEmpty() ? QString::number(info.ownerId()) : plainText(info.owner());
    return {Error::Kind::FileUnreadable,
            Tr::tr("%1 cannot be read: permission denied.").arg(shown),
            info.ownerId() == ::geteuid()
                ? Tr::tr("Make it readable for you: chmod u+rX %1").arg(place)
                : Tr::tr("%1 belongs to user %2. Run the panel as that user, or have it given to "
                         "you: sudo chown -R \"$USER\" %1")
                      .arg(place, owner),
            {}};
}

} // namespace panel
