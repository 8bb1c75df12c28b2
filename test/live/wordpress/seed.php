<?php
// Fills a new WordPress with the posts of a JSON file and prints what it then says of them: run by start.ts.
define('WP_INSTALLING', true);
[, $root, $file, $pretty] = $argv;
require $root . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-admin/includes/image.php';
wp_install('轻读', 'editor', 'editor@river.test', true, '', 'secret');
wp_set_current_user(1);
kses_remove_filters();
update_option('timezone_string', 'Asia/Shanghai');
update_option('permalink_structure', $pretty);
wp_update_user(['ID' => 1, 'display_name' => '阿禾 & 小满']);
foreach (get_posts(['numberposts' => -1]) as $old) wp_delete_post($old->ID, true);

/** The category at the end of a path, made with all above it. */
function category_of(array $names): int {
    $parent = 0;
    foreach ($names as $name) {
        $found = get_terms(['taxonomy' => 'category', 'name' => $name, 'parent' => $parent, 'hide_empty' => false]);
        $parent = $found ? $found[0]->term_id : wp_insert_term($name, 'category', ['parent' => $parent])['term_id'];
    }
    return $parent;
}

function add_cover(int $post, string $picture): void {
    $upload = wp_upload_bits(basename($picture), null, file_get_contents($picture));
    $type = wp_check_filetype($upload['file'])['type'];
    $media = wp_insert_attachment(['post_mime_type' => $type, 'post_title' => 'cover'], $upload['file'], $post);
    wp_update_attachment_metadata($media, wp_generate_attachment_metadata($media, $upload['file']));
    set_post_thumbnail($post, $media);
}

$ids = [];
foreach (json_decode(file_get_contents($file), true) as $post) {
    $id = wp_insert_post(wp_slash([
        'post_title' => $post['title'],
        'post_content' => $post['html'],
        'post_excerpt' => $post['excerpt'],
        'post_status' => $post['status'],
        'post_password' => $post['password'],
        'post_date_gmt' => $post['date'],
        'post_date' => get_date_from_gmt($post['date']),
        'post_category' => array_map('category_of', $post['paths']),
        'post_author' => 1,
    ]), true);
    if (is_wp_error($id)) throw new Exception($id->get_error_message());
    if ($post['isPinned']) stick_post($id);
    if ($post['picture'] !== null) add_cover($id, $post['picture']);
    $ids[] = $id;
}
flush_rewrite_rules();
echo "\n#seeded ", json_encode(array_map(fn($id) => [
    'id' => (string) $id,
    // As a browser shows it: with the quotes and dashes that WordPress sets.
    'title' => html_entity_decode(apply_filters('the_title', get_post($id)->post_title, $id), ENT_QUOTES, 'UTF-8'),
    'link' => get_permalink($id),
], $ids));
