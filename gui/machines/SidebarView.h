// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

namespace panel {

/// A list of the sidebar: shows whole rows only, whatever height it is given, and keeps the
/// selected one in sight.
class SidebarView : public QListView
{
    Q_OBJECT

public:
    explicit SidebarView(QWidget *parent);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void showSelected();
};

} // namespace panel
